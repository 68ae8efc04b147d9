package depscope.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The suffix rules a make prints behind its graph, to guess what made a target that is printed without
 * prerequisites: of the same stem, by a known rule, from a node of the graph.
 *
 * <pre>
 * #*** Suffixes:
 * # `.m' [6]
 * #*** Transformations:
 * .m.h            :
 * 	awk …
 * </pre>
 */
final class SuffixRules {
    /** {@code place}: the byte of the file that says so, -1 where the file does not and habit does. */
    record Rule(String from, String to, int place) {
    }

    /** A source by its name, and the rule that makes the target of it. */
    record Source(String name, Rule rule) {
    }

    private static final byte[] SUFFIXES = Cursor.ascii("#*** Suffixes:");
    private static final byte[] TRANSFORMATIONS = Cursor.ascii("#*** Transformations:");
    private static final byte[] SECTION = Cursor.ascii("#***");
    /** Where none are printed: what the BSDs' own make files have. */
    private static final List<Rule> USUAL = List.of(new Rule(".c", ".o", -1), new Rule(".S", ".o", -1),
            new Rule(".s", ".o", -1), new Rule(".cc", ".o", -1), new Rule(".cpp", ".o", -1), new Rule(".m", ".h", -1),
            new Rule(".m", ".c", -1), new Rule(".y", ".c", -1), new Rule(".l", ".c", -1));

    private final List<Rule> rules;

    /** @param from a byte ahead of the sections, at a line's start */
    SuffixRules(byte[] bytes, int from) {
        Set<String> suffixes = new LinkedHashSet<>();
        List<Rule> printed = new ArrayList<>();
        byte[] section = SECTION;
        for (Cursor line = new Cursor(bytes, from); !line.atEnd(); line.next()) {
            if (line.startsWith(SECTION)) {
                section = line.startsWith(SUFFIXES) ? SUFFIXES
                        : line.startsWith(TRANSFORMATIONS) ? TRANSFORMATIONS : SECTION;
            } else if (section == SUFFIXES && line.at(2) == '`') {
                int quote = line.find(Cursor.ascii("' ["), line.start());
                if (quote > 0) {
                    suffixes.add(line.raw(line.start() + 3, quote));
                }
            } else if (section == TRANSFORMATIONS && line.at(0) == '.') {
                addRule(line, suffixes, printed);
            }
        }
        rules = printed.isEmpty() ? USUAL : List.copyOf(printed);
    }

    private static void addRule(Cursor line, Set<String> suffixes, List<Rule> printed) {
        int colon = line.findLast(Cursor.ascii(":"), line.end());
        if (colon < 0) {
            return;
        }
        String name = line.raw(line.start(), colon).strip();
        for (String to : suffixes) {
            if (name.endsWith(to) && suffixes.contains(name.substring(0, name.length() - to.length()))) {
                printed.add(new Rule(name.substring(0, name.length() - to.length()), to, line.start()));
                return;
            }
        }
        if (suffixes.contains(name)) {
            printed.add(new Rule(name, "", line.start()));
        }
    }

    /** What {@code target} is likely made from, at most one, of the names in {@code nodes}; raw. */
    List<Source> sources(String target, Set<String> nodes) {
        for (Rule rule : rules) {
            if (!rule.to().isEmpty() ? target.endsWith(rule.to()) : target.indexOf('.') < 0) {
                String source = target.substring(0, target.length() - rule.to().length()) + rule.from();
                if (!source.equals(target) && nodes.contains(source)) {
                    return List.of(new Source(source, rule));
                }
            }
        }
        return List.of();
    }
}
