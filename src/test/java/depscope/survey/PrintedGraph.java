package depscope.survey;

/** What make would print of a few rules, each with a command. */
public final class PrintedGraph {
    private PrintedGraph() {
    }

    /** @param rules as {@code "vmm.ko: vmx.o gen.h"}; rule {@code i}, from 0, stands at line 8 i + 6 */
    public static String of(String directory, String... rules) {
        StringBuilder text = new StringBuilder("#*** Begin input graph for pass 2 in " + directory + ":\n");
        for (String rule : rules) {
            text.append("# ").append(rule, 0, rule.indexOf(':')).append(", up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK,"
                    + " flags REMAKE|DONE_WAIT\n#\n# No unmade children\n# last modified 12:26:40 Sep 13, 2020: up-to-date\n")
                    .append(rule).append("\n\t@true\n\n\n");
        }
        return text + "#   Files that are only sources:\n#*** Global Variables:\n.OBJDIR          = " + directory
                + "\n#*** End input graph for pass 2 in " + directory + ":\n";
    }
}
