package depscope.scan;

import depscope.tree.TreePath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What compilers define by themselves and answer to {@code __has_attribute} and the like, by the tables under
 * {@code depscope/scan}: what gcc 12 and clang 14 say. Their version is told as "at least" these, so that a
 * condition about a later one is unknown. Safe for several threads.
 */
final class Predefined {
    /** Not known to any compiler; so it does nothing where the lines are read as directives. */
    private static final String UNKNOWN = "#unknown ";

    private final Tables tables = new Tables();
    private final Map<Machine.Family, Map<String, Long>> answers = new ConcurrentHashMap<>();
    private final AskedCompiler asked;

    Predefined(AskedCompiler asked) {
        this.asked = asked;
    }

    /** Whether all that its compiler predefines is known. */
    boolean isKnown(Compilation compilation) {
        return compilation.machine().isKnown() || asked.about(compilation).isPresent();
    }

    /** What the compiler itself says that it defines; empty if it was not asked. */
    Optional<String> askedMacros(Compilation compilation) {
        return asked.about(compilation).map(AskedCompiler.Answer::macros);
    }

    /** The macros that a compiler defines by itself, as lines of {@code #define} and {@code #undef}, and {@link #unknown} ones. */
    String macros(Machine machine, Language language, List<String> options) {
        StringBuilder text = new StringBuilder();
        String table = machine.table();
        text.append(tables.section(table, "c"));
        if (language == Language.CPLUSPLUS) {
            text.append(tables.section(table, "c++"));
        } else if (language.isAssembler()) {
            text.append(tables.section(table, "asm"));
        }
        Optional<String> standard = standard(options);
        boolean cplusplusStandard = standard.isPresent() && standard.get().contains("++");
        if (standard.isPresent() && cplusplusStandard == (language == Language.CPLUSPLUS) && !language.isAssembler()) {
            text.append(tables.section("std-" + table.substring(0, table.indexOf('-')), standard.get()));
        }
        options.forEach(option -> text.append(effect(machine, option)));
        return text.toString();
    }

    /** Names that options leave open: they may be macros or not. */
    static List<String> unknown(String macros) {
        return macros.lines().filter(line -> line.startsWith(UNKNOWN))
                .flatMap(line -> Stream.of(line.substring(UNKNOWN.length()).split(" "))).toList();
    }

    private static Optional<String> standard(List<String> options) {
        Optional<String> standard = Optional.empty();
        for (String option : options) {
            if (option.startsWith("-std=") || option.startsWith("--std=")) {
                standard = Optional.of(option.substring(option.indexOf('=') + 1));
            } else if (option.equals("-ansi")) {
                standard = Optional.of("c90");
            }
        }
        return standard;
    }

    /** The lines that an option adds: those of all headings that it equals, or begins with up to a star. */
    private String effect(Machine machine, String option) {
        String exact = tables.section("options", option);
        if (!exact.isEmpty()) {
            return exact;
        }
        if (option.startsWith("-march=") || option.startsWith("-mcpu=") || option.startsWith("-mtune=")) {
            return tables.section("options", machine.processor() == Machine.Processor.ARM64 ? "-mcpu=*" : "-march=*");
        }
        if (option.startsWith("-fsanitize=")) {
            return tables.section("options", "-fsanitize=*");
        }
        return "";
    }

    /** Empty if the table does not say. */
    Optional<Long> answer(Machine.Family family, String question, String about) {
        String plain = about.startsWith("__") && about.endsWith("__") && about.length() > 4
                ? about.substring(2, about.length() - 2) : about;
        return Optional.ofNullable(answers(family).get(question + " " + plain));
    }

    /** The macros that ask, as {@code __has_attribute}. */
    List<String> questions(Machine.Family family, Language language) {
        String section = "questions " + (language == Language.CPLUSPLUS ? "c++" : "c");
        return tables.section(table(family), section).lines().toList();
    }

    private Map<String, Long> answers(Machine.Family family) {
        return answers.computeIfAbsent(family, any -> {
            Map<String, Long> read = new HashMap<>();
            tables.section(table(family), "answers").lines().forEach(line -> {
                int last = line.lastIndexOf(' ');
                read.put(line.substring(0, last), Long.valueOf(line.substring(last + 1)));
            });
            return read;
        });
    }

    private static String table(Machine.Family family) {
        return "answers-" + family.name().toLowerCase(Locale.ROOT);
    }

    /** The default include directories as the compiler itself has them; empty if it was not asked. */
    Optional<List<TreePath>> askedDirectories(Compilation compilation) {
        return asked.about(compilation).map(AskedCompiler.Answer::directories);
    }

    /** Patterns of the default include directories, in their order. */
    List<String> directories(Machine machine, Language language) {
        String cplusplus = language == Language.CPLUSPLUS ? tables.section(machine.table(), "directories c++") : "";
        return (cplusplus + tables.section(machine.table(), "directories")).lines().toList();
    }
}
