package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the options of gcc and clang apart, as far as they decide what is read (gcc manual, "Option Index"). */
final class CompilerOptions {
    /** Their value is joined to them or the next word, and decides something here. */
    private static final List<String> VALUED = List.of("-iquote", "-isystem", "-idirafter", "-include", "-imacros",
            "-isysroot", "-I", "-D", "-U", "-x", "-o");
    /** Their value is the next word, and decides nothing here. */
    private static final Set<String> PASSED_OVER = Set.of("-MF", "-MT", "-MQ", "-MJ", "-T", "-L", "-l", "-u", "-z", "-e",
            "-Xlinker", "-Xassembler", "-mllvm", "--param", "-aux-info", "-G", "-arch", "-framework", "-iprefix",
            "-iwithprefix", "-iwithprefixbefore", "-imultilib", "-dumpbase", "-dumpdir", "-dumpbase-ext", "-B", "-A",
            "-working-directory", "-ivfsoverlay", "-resource-dir", "-fplugin", "--serialize-diagnostics", "-main-file-name");

    private record Input(String name, Optional<Language> forced) {
    }

    private final TreePath directory;
    private final List<Compilation.Directory> directories = new ArrayList<>();
    private final StringBuilder macros = new StringBuilder();
    private final List<String> macroFiles = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private Machine machine;
    private Optional<Language> forced = Optional.empty();
    private Optional<String> output = Optional.empty();
    private Optional<String> sysroot = Optional.empty();

    CompilerOptions(Machine machine, TreePath directory, List<String> words) {
        this.machine = machine;
        this.directory = directory;
        take(words);
    }

    private void take(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!word.startsWith("-")) {
                inputs.add(new Input(word, forced));
            } else if (word.startsWith("-Wp,")) {
                take(Arrays.asList(word.substring(4).split(",")));
            } else if (word.equals("-Xpreprocessor") || word.equals("-Xclang")) {
                // The next word is an option by itself; so it is taken as one.
                continue;
            } else if (word.equals("-target") || word.equals("--target")) {
                machine = machine.forTarget(next);
                i++;
            } else if (word.equals("--sysroot")) {
                sysroot = Optional.of(next);
                i++;
            } else if (PASSED_OVER.contains(word)) {
                i++;
            } else {
                i += valued(word, next);
            }
        }
    }

    /** @return 1 if it took the next word too */
    private int valued(String word, String next) {
        for (String option : VALUED) {
            if (word.startsWith(option) && !word.equals("-include-pch")) {
                boolean separate = word.equals(option);
                value(option, separate ? next : word.substring(option.length()));
                return separate ? 1 : 0;
            }
        }
        if (word.startsWith("--target=")) {
            machine = machine.forTarget(word.substring(9));
        } else if (word.startsWith("--sysroot=")) {
            sysroot = Optional.of(word.substring(10));
        } else if (word.equals("-m32") || word.equals("-m64") || word.equals("-m16")) {
            boolean intel = machine.processor() == Machine.Processor.AMD64 || machine.processor() == Machine.Processor.I386;
            machine = !intel ? machine
                    : machine.with(word.equals("-m64") ? Machine.Processor.AMD64 : Machine.Processor.I386);
        } else {
            others.add(word);
        }
        return 0;
    }

    private void value(String option, String value) {
        switch (option) {
            case "-I" -> directory(Compilation.Role.ALL, value);
            case "-iquote" -> directory(Compilation.Role.QUOTE, value);
            case "-isystem" -> directory(Compilation.Role.SYSTEM, value);
            case "-idirafter" -> directory(Compilation.Role.AFTER, value);
            case "-include" -> files.add(value);
            case "-imacros" -> macroFiles.add(value);
            case "-isysroot" -> sysroot = Optional.of(value);
            case "-D" -> define(value);
            case "-U" -> macros.append("#undef ").append(line(value)).append('\n');
            case "-x" -> forced = Language.ofOption(value);
            default -> output = Optional.of(value);
        }
    }

    private void directory(Compilation.Role role, String name) {
        if (name.isEmpty() || name.equals("-")) {
            return;
        }
        boolean inRoot = name.startsWith("=") && sysroot.isPresent();
        directories.add(new Compilation.Directory(role,
                directory.resolve(inRoot ? sysroot.get() + "/" + name.substring(1) : name)));
    }

    private void define(String given) {
        String text = line(given);
        int equal = text.indexOf('=');
        macros.append("#define ").append(equal < 0 ? text + " 1" : text.substring(0, equal) + " " + text.substring(equal + 1))
                .append('\n');
    }

    /** Only the first line counts (gcc manual, "-D name=definition"). */
    private static String line(String value) {
        int end = value.indexOf('\n');
        return end < 0 ? value : value.substring(0, end);
    }

    List<Compilation> compilations(boolean cplusplus) {
        List<Compilation> found = new ArrayList<>();
        boolean asksOnly = others.contains("-dM") || others.contains("-###") || others.contains("--version");
        long sources = inputs.stream().filter(input -> language(input, cplusplus).isPresent()).count();
        for (Input input : inputs) {
            Optional<Language> language = language(input, cplusplus);
            if (language.isPresent() && !asksOnly && !input.name.isEmpty()) {
                found.add(compilation(input.name, language.get(), output(input.name, sources)));
            }
        }
        return found;
    }

    /** All inputs as the assembler takes them. */
    List<Compilation> assembled() {
        List<Compilation> found = new ArrayList<>();
        for (Input input : inputs) {
            Optional<TreePath> made = inputs.size() == 1 ? output.map(directory::resolve) : Optional.empty();
            found.add(compilation(input.name, Language.PREPROCESSED, made));
        }
        return found;
    }

    private Compilation compilation(String source, Language language, Optional<TreePath> made) {
        return new Compilation(directory, source, made, language, machine, directories, macros.toString(), macroFiles,
                files, others, sysroot.map(directory::resolve), Set.of());
    }

    private static Optional<Language> language(Input input, boolean cplusplus) {
        Optional<Language> language = input.forced.isPresent() ? input.forced : Language.ofFile(input.name);
        boolean becomes = cplusplus && language.equals(Optional.of(Language.C)) && input.forced.isEmpty();
        return becomes ? Optional.of(Language.CPLUSPLUS) : language;
    }

    private Optional<TreePath> output(String source, long sources) {
        boolean compiles = others.contains("-c");
        if (output.isPresent()) {
            return sources == 1 ? output.map(directory::resolve) : Optional.empty();
        }
        if (!compiles && !others.contains("-S")) {
            return Optional.empty();
        }
        String name = source.substring(source.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return Optional.of(directory.resolve((dot < 0 ? name : name.substring(0, dot)) + (compiles ? ".o" : ".s")));
    }
}
