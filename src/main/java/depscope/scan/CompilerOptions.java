package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the options of gcc and clang apart, as far as they decide what is read (gcc manual, "Option Index";
 * clang's "Clang command line argument reference"). Where the two differ, the machine's family decides.
 */
final class CompilerOptions {
    /** With one of these a compiler makes no object and links nothing, with one of the others it only tells. */
    private static final Set<String> NO_OBJECT = Set.of("-E", "-M", "-MM", "-fsyntax-only", "--analyze", "-emit-ast");
    private static final Set<String> TELLS = Set.of("-dM", "-###", "--version", "--help", "-dumpversion", "-dumpmachine");
    private static final Map<String, String> ALIASES = Map.of("--compile", "-c", "--assemble", "-S", "--preprocess", "-E",
            "--dependencies", "-M", "--user-dependencies", "-MM");

    private final Compilers.Compiler compiler;
    private final OptionTable table;
    private final TreePath directory;
    private final GivenDirectories directories = new GivenDirectories();
    private final StringBuilder macros = new StringBuilder();
    private final List<String> macroFiles = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<CompilerInput> inputs = new ArrayList<>();
    private final List<OptionTable.Item> uses = new ArrayList<>();
    /** What is handed on to the linker, and what is not known to be a source. */
    private final List<String> linked = new ArrayList<>();
    private Machine machine;
    private Optional<Language> forced = Optional.empty();
    private boolean forcedHeader;
    private Optional<String> output = Optional.empty();

    /** @param words what the compiler is given, its own name left out */
    CompilerOptions(Compilers.Compiler compiler, OptionTable table, TreePath directory, List<String> words) {
        this.compiler = compiler;
        this.table = table;
        this.machine = compiler.machine();
        this.directory = directory;
        take(words);
    }

    private void take(List<String> words) {
        List<String> options = new ArrayList<>(words);
        // What these stand before is an option, or the value of one, by itself.
        options.removeAll(Set.of("-Xpreprocessor", "-Xclang"));
        for (OptionTable.Item item : table.items(options, false)) {
            if (item.operand()) {
                input(item.value());
            } else if (item.option().isPresent()) {
                option(item.option().get().name(), item);
            } else {
                flag(item.value());
            }
        }
    }

    private void input(String name) {
        inputs.add(new CompilerInput(name, forced, forcedHeader));
        if (forced.isEmpty() && Language.ofFile(name).isEmpty()) {
            linked.add(name);
        }
    }

    private void flag(String word) {
        if (word.equals("-m32") || word.equals("-m64") || word.equals("-m16")) {
            boolean intel = machine.processor() == Machine.Processor.AMD64 || machine.processor() == Machine.Processor.I386;
            machine = !intel ? machine
                    : machine.with(word.equals("-m64") ? Machine.Processor.AMD64 : Machine.Processor.I386);
        } else if (word.equals("--include-barrier")) {
            directories.barrier();
        } else {
            others.add(ALIASES.getOrDefault(word, word));
        }
    }

    private void option(String name, OptionTable.Item item) {
        String value = item.value();
        if (directories.take(name, value, isClang())) {
            return;
        }
        switch (name) {
            case "-include", "--include" -> files.add(value);
            case "-imacros", "--imacros" -> macroFiles.add(value);
            case "-D", "--define-macro" -> define(value);
            case "-U", "--undefine-macro" -> macros.append("#undef ").append(line(value)).append('\n');
            case "-x", "--language" -> {
                forced = Language.ofOption(value);
                forcedHeader = value.endsWith("-header");
            }
            case "-o", "--output" -> output = Optional.of(value);
            case "-target", "--target" -> machine = machine.forTarget(value);
            case "-Wp," -> preprocessor(value);
            case "-Wl," -> linked.addAll(Arrays.asList(value.split(",")));
            case "-Xlinker" -> linked.add(value);
            case "-T" -> linked.addAll(List.of(name, value));
            default -> uses.add(item);
        }
    }

    /** For the preprocessor itself {@code -MD} has a value (gcc manual, "-MD"). */
    private void preprocessor(String words) {
        if (words.startsWith("-MD,") || words.startsWith("-MMD,")) {
            take(List.of("-MF", words.substring(words.indexOf(',') + 1)));
        } else {
            take(Arrays.asList(words.split(",")));
        }
    }

    private boolean isClang() {
        return machine.family() == Machine.Family.CLANG;
    }

    private void define(String given) {
        String text = line(given);
        int equal = text.indexOf('=');
        macros.append("#define ").append(equal < 0 ? text + " 1" : text.substring(0, equal) + " " + text.substring(equal + 1))
                .append('\n');
    }

    /** Only the first line counts (gcc manual, "-D name=definition"); a backslash at its end joins no other. */
    private static String line(String value) {
        int end = value.indexOf('\n');
        String line = end < 0 ? value : value.substring(0, end);
        return line.endsWith("\\") ? line + "/**/" : line;
    }

    List<Compilation.Directory> directories() {
        return directories.seenFrom(directory, isClang());
    }

    /** One for each source; none if nothing is compiled. */
    List<Compilation> compilations() {
        List<Compilation> found = new ArrayList<>();
        List<CompilerInput> sources = sources();
        List<Compilation.Directory> path = directories();
        String defined = macros.toString();
        List<String> before = List.copyOf(macroFiles);
        List<String> included = List.copyOf(files);
        List<String> options = List.copyOf(others);
        Optional<TreePath> root = directories.root().map(directory::resolve);
        for (CompilerInput source : sources) {
            boolean joint = output.isPresent() && sources.size() > 1;
            Optional<TreePath> made = joint ? Optional.empty() : output(source).map(directory::resolve);
            found.add(new Compilation(directory, source.name(), made, source.language(compiler).orElseThrow(),
                    compiler.word(), machine, path, defined, before, included, options, root, Set.of()));
        }
        return found;
    }

    private List<CompilerInput> sources() {
        if (isAny(TELLS)) {
            return List.of();
        }
        int most = compiler.isPreprocessor() ? 1 : inputs.size();
        return inputs.stream().limit(most).filter(input -> !input.name().isEmpty() && input.language(compiler).isPresent())
                .toList();
    }

    private boolean isAny(Set<String> options) {
        return others.stream().anyMatch(options::contains);
    }

    /** What is made of a source, raw; empty if the command does not say. */
    private Optional<String> output(CompilerInput source) {
        if (output.isPresent()) {
            return output.filter(name -> !name.equals("-"));
        }
        if (compiler.isPreprocessor()) {
            return inputs.size() > 1 ? Optional.of(inputs.get(1).name()) : Optional.empty();
        }
        if (isAny(NO_OBJECT)) {
            return Optional.empty();
        }
        if (source.isHeader()) {
            return Optional.of(source.name() + ".gch");
        }
        return others.contains("-S") ? Optional.of(source.made(".s"))
                : others.contains("-c") ? Optional.of(source.made(".o")) : Optional.empty();
    }

    /** The options that name files which are no part of a compilation. */
    List<OptionTable.Item> uses() {
        return uses;
    }

    /** What the linker is given: options for it, and inputs that are no sources. */
    List<String> linked() {
        return linked;
    }

    boolean links() {
        return !compiler.isPreprocessor() && !compiler.isAssembler() && !isAny(NO_OBJECT) && !isAny(TELLS)
                && !others.contains("-c") && !others.contains("-S") && (inputs.stream().anyMatch(input -> !input.isHeader())
                || inputs.isEmpty() && linked.stream().anyMatch(word -> !word.startsWith("-")));
    }

    /** What the command makes, raw. */
    Set<String> outputs() {
        Set<String> made = new LinkedHashSet<>();
        sources().forEach(source -> output(source).ifPresent(made::add));
        if (links() || compiler.isAssembler() && !inputs.isEmpty()) {
            made.add(output.orElse("a.out"));
        }
        return made;
    }
}
