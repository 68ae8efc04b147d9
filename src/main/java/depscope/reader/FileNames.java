package depscope.reader;

import depscope.record.RecordFormat;
import java.util.Optional;
import java.util.Set;

/** Which file is which kind of record, by its name. */
final class FileNames {
    private static final String[] LEFTOVERS = {"~", ".tmp", ".bak", ".orig", ".rej", ".swp"};
    private static final Set<String> LOGS = Set.of("build.log", "make.log", ".make-log");

    private FileNames() {
    }

    /** The format that files of this name have; of {@code .d} files only some do, see {@link DSniffer}. */
    static Optional<RecordFormat> format(String rawName) {
        if (rawName.equals(".depend")) {
            return Optional.of(RecordFormat.DEPEND);
        }
        if (rawName.equals(".make-graph")) {
            return Optional.of(RecordFormat.MAKE_GRAPH);
        }
        if (rawName.equals("compile_commands.json")) {
            return Optional.of(RecordFormat.COMPILE_COMMANDS);
        }
        if (rawName.endsWith(".meta")) {
            return Optional.of(RecordFormat.META);
        }
        if (LOGS.contains(rawName) || rawName.endsWith(".build-log")) {
            return Optional.of(RecordFormat.BUILD_LOG);
        }
        if (rawName.equals("build.ninja")) {
            return Optional.of(RecordFormat.NINJA);
        }
        if (rawName.equals(".ninja_deps")) {
            return Optional.of(RecordFormat.NINJA_DEPS);
        }
        if (rawName.equals(".ninja_log")) {
            return Optional.of(RecordFormat.NINJA_LOG);
        }
        if (rawName.startsWith(".depend.")) {
            return isLeftover(rawName) ? Optional.empty() : Optional.of(RecordFormat.DEPEND_OBJECT);
        }
        // cmake before 3.20 wrote the second one.
        if (rawName.equals("compiler_depend.make") || rawName.equals("depend.make")) {
            return Optional.of(RecordFormat.COMPILER_DEPEND);
        }
        if (rawName.endsWith(".d")) {
            return Optional.of(RecordFormat.D);
        }
        if (rawName.endsWith(".Po")) {
            return Optional.of(RecordFormat.PO);
        }
        if (rawName.startsWith(".") && rawName.endsWith(".cmd") && rawName.length() > ".x.cm".length()) {
            return Optional.of(RecordFormat.CMD);
        }
        return rawName.endsWith(".Plo") ? Optional.of(RecordFormat.PLO) : Optional.empty();
    }

    /** What an editor or a compiler that was killed left beside the record is not the record. */
    private static boolean isLeftover(String rawName) {
        for (String end : LEFTOVERS) {
            if (rawName.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
