package depscope.cli;

import depscope.tree.GivenText;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What the user says of variables of makefiles, which nothing is run for. */
final class MakeVariables {
    @Option(names = "--no-makefiles", description = "Do not read BSD makefiles for the rules that they come to.")
    boolean noMakefiles;

    @Option(names = "--make-var", paramLabel = "NAME=VALUE", description = "What a variable of BSD makefiles has for a value, as if make were"
            + " told so; may be given again.")
    private List<String> given = new ArrayList<>();

    @Option(names = "--make-vars", paramLabel = "FILE", description = "A file of these, one a line; # begins a comment.")
    private List<String> files = new ArrayList<>();

    /** By name, raw; what is given by itself holds before what is in a file. */
    Map<String, String> values() throws IOException, Common.WrongUse {
        Map<String, String> values = new TreeMap<>();
        for (String file : files) {
            String[] lines = GivenText.read(file).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].strip();
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    add(line, values, file + ":" + (i + 1) + ":" + (lines[i].indexOf(line.charAt(0)) + 1) + ": " + TreePath.decode(line));
                }
            }
        }
        for (String one : given) {
            add(TreePath.encode(one), values, "--make-var: " + one);
        }
        return values;
    }

    private static void add(String word, Map<String, String> values, String told) throws Common.WrongUse {
        int equals = word.indexOf('=');
        String name = equals < 0 ? "" : word.substring(0, equals).strip();
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '$' || c == ':')) {
            throw new Common.WrongUse(told + ": not NAME=VALUE");
        }
        values.put(name, word.substring(equals + 1).strip());
    }
}
