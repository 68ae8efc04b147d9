package depscope.makefile.parse;

import depscope.makefile.parse.TargetSide.Named;
import depscope.makefile.target.Attributes;
import depscope.makefile.value.Spot;
import java.util.List;

/**
 * One dependency line, its references expanded but for those that are left for later (bmake(1), "File dependency
 * specifications"; parse.c, ParseDependency): targets, an operator, sources.
 */
final class DependencyLine {
    private DependencyLine() {
    }

    /**
     * Reads the line into the graph.
     *
     * @param written the line before its references were expanded
     * @return its targets, which commands that follow are for
     */
    static List<Named> read(Reading reading, String text, String written, Spot spot) {
        DependencyText line = new DependencyText(reading, text, written, spot);
        TargetSide left = new TargetSide(line);
        try {
            left.read();
            int operator = operator(line);
            left.targets().forEach(named -> reading.stated(named.target(), named.doubt(), named.perhaps()));
            left.apply(operator);
            if (new SourceSide(line, left).read()) {
                left.findMain();
            }
        } catch (DependencyText.Given given) {
            // What was read of it stays.
        }
        return left.targets();
    }

    private static int operator(DependencyText line) throws DependencyText.Given {
        char c = line.charAt(line.at);
        if (c == '!') {
            line.at++;
            return Attributes.FORCE;
        }
        if (c != ':') {
            line.noDependency("Missing dependency operator");
        }
        boolean two = line.charAt(line.at + 1) == ':';
        line.at += two ? 2 : 1;
        return two ? Attributes.DOUBLE_COLON : Attributes.DEPENDS;
    }
}
