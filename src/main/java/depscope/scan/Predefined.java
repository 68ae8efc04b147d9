package depscope.scan;

import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<Command, Start> starts = new ConcurrentHashMap<>();
    private final Map<AskedCompiler.Answer, Start> said = new ConcurrentHashMap<>();
    private final Names names;
    private final AskedCompiler asked;

    Predefined(Names names, AskedCompiler asked) {
        this.names = names;
        this.asked = asked;
    }

    /** Whether all that its compiler predefines is known. */
    boolean isKnown(Compilation compilation) {
        return compilation.machine().isKnown() || asked.about(compilation).isPresent();
    }

    /**
     * What a compiler begins with.
     *
     * @param unknown names that its options leave open: they may be macros or not
     * @param macros those that it defines, as directives
     */
    record Start(Set<String> unknown, Directives macros) {
    }

    private record Command(Machine machine, Language language, List<String> options) {
    }

    /** What holds by a compilation's machine, language and options, or by what its compiler itself says. */
    Start start(Compilation compilation) {
        Optional<AskedCompiler.Answer> answer = asked.about(compilation);
        if (answer.isPresent()) {
            return said.computeIfAbsent(answer.get(), any -> new Start(Set.of(), DirectiveReader.read(names,
                    answer.get().macros().getBytes(StandardCharsets.ISO_8859_1))));
        }
        return starts.computeIfAbsent(new Command(compilation.machine(), compilation.language(), compilation.options()), this::start);
    }

    private Start start(Command command) {
        StringBuilder text = new StringBuilder();
        String table = command.machine.table();
        text.append(tables.section(table, "c"));
        Language language = command.language;
        if (language == Language.CPLUSPLUS) {
            text.append(tables.section(table, "c++"));
        } else if (language.isAssembler()) {
            text.append(tables.section(table, "asm"));
        }
        Optional<String> standard = standard(command.options);
        boolean cplusplusStandard = standard.isPresent() && standard.get().contains("++");
        if (standard.isPresent() && cplusplusStandard == (language == Language.CPLUSPLUS) && !language.isAssembler()) {
            text.append(tables.section("std-" + table.substring(0, table.indexOf('-')), standard.get()));
        }
        command.options.forEach(option -> text.append(effect(command.machine, option)));
        Set<String> unknown = new HashSet<>();
        text.toString().lines().filter(line -> line.startsWith(UNKNOWN))
                .forEach(line -> unknown.addAll(List.of(line.substring(UNKNOWN.length()).split(" "))));
        return new Start(unknown, DirectiveReader.read(names, text.toString().getBytes(StandardCharsets.ISO_8859_1)));
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
    List<String> questions(Compilation compilation) {
        String language = compilation.language() == Language.CPLUSPLUS ? "c++" : "c";
        return tables.section(table(compilation.machine().family()), "questions " + language).lines().toList();
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
