package depscope.scan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows compilers by their names. */
final class Compilers {
    private static final Pattern NAME =
            Pattern.compile("(?:(.+)-)?(gcc|g\\+\\+|cc|c\\+\\+|CC|clang|clang\\+\\+|cpp|clang-cpp|c89|c99|as)(?:-?[0-9][0-9.]*)?");

    /**
     * @param word as the command has it
     * @param kind the name without what it compiles for and without its version
     */
    record Compiler(String word, String kind, Machine machine) {
        boolean isAssembler() {
            return kind.equals("as");
        }

        boolean isPreprocessor() {
            return kind.endsWith("cpp");
        }

        boolean takesCplusplus() {
            return kind.contains("++") || kind.equals("CC");
        }
    }

    private final Machine ordinary;

    Compilers(Machine ordinary) {
        this.ordinary = ordinary;
    }

    /** The compiler that a command runs; empty if it is none that is known. */
    Optional<Compiler> of(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(command.get(0).substring(command.get(0).lastIndexOf('/') + 1));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group(2);
        Machine machine = ordinary;
        if (kind.startsWith("clang")) {
            machine = machine.with(Machine.Family.CLANG);
        } else if (kind.startsWith("g")) {
            machine = machine.with(Machine.Family.GCC);
        }
        return Optional.of(new Compiler(command.get(0), kind,
                matcher.group(1) == null ? machine : machine.forTarget(matcher.group(1))));
    }
}
