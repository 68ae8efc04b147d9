package depscope.scan;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Finds out what compilations read, from the sources alone. What the tree, the sources and the search paths
 * say is asked once and shared by all scans. Safe for several threads, and meant to be used by as many as
 * there are processors.
 */
public final class Scanner {
    private final FileTree tree;
    private final Resolver links;
    private final Texts texts;
    private final Predefined predefined;
    private final Prelude prelude;
    private final SearchPaths paths;
    private final Map<TreePath, Map<String, Optional<Source>>> opened = new ConcurrentHashMap<>();
    private final Map<TreePath, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<TreePath, String> unreadable = new ConcurrentHashMap<>();

    /** @param texts what earlier scanners have read, of this tree or another one */
    public Scanner(FileTree tree, Resolver links, Texts texts) {
        this(tree, links, texts, AskedCompiler.NOBODY);
    }

    /** @param asked who knows better than the tables what a compiler predefines */
    public Scanner(FileTree tree, Resolver links, Texts texts, AskedCompiler asked) {
        this.tree = tree;
        this.links = links;
        this.texts = texts;
        predefined = new Predefined(asked);
        prelude = new Prelude(texts.names(), predefined);
        paths = new SearchPaths(texts.names(), tree, links, predefined, this::find);
    }

    /** Whether there is a text to scan: a file that is not empty. */
    public boolean canRead(TreePath source) {
        Entry entry = links.stat(source);
        return entry.kind() == Entry.Kind.FILE && entry.size() > 0;
    }

    /** What a compilation reads. Never throws for what a source holds. */
    public ScanResult scan(Compilation compilation) {
        return scan(compilation, any -> Optional.empty());
    }

    /** The same. @param otherwise asked for a header that the search path does not have; what it answers is taken */
    public ScanResult scan(Compilation compilation, Function<String, Optional<TreePath>> otherwise) {
        Optional<Source> source = find(compilation.directory(), compilation.source());
        if (source.isEmpty()) {
            TreePath wanted = compilation.directory().resolve(compilation.source());
            return new ScanResult(wanted, List.of(), List.of(), List.of(ScanProblem.of(wanted, "no such source")));
        }
        return new Evaluation(this, compilation, source.get(), otherwise).result();
    }

    /**
     * What a source reads where no command is known: certain is what stands under no condition, or under one
     * that the sources decide; every name that they do not define may be a macro.
     *
     * @param directories the search path, for quotes and brackets alike
     * @param otherwise asked for a name that none of these has; what it answers is taken
     */
    public ScanResult guess(TreePath source, List<TreePath> directories, Function<String, Optional<TreePath>> otherwise) {
        return scan(Compilation.unseen(source, directories), otherwise);
    }

    Names names() {
        return texts.names();
    }

    Predefined predefined() {
        return predefined;
    }

    MacroTable macros(Compilation compilation) {
        return prelude.macros(compilation);
    }

    SearchPath path(Compilation compilation) {
        return paths.of(compilation);
    }

    /** The file that a name leads to; a directory is none. */
    Optional<Source> find(TreePath directory, String name) {
        Map<String, Optional<Source>> here = opened.get(directory);
        if (here == null) {
            here = opened.computeIfAbsent(directory, any -> new ConcurrentHashMap<>());
        }
        Optional<Source> known = here.get(name);
        return known != null ? known : here.computeIfAbsent(name, any -> open(directory, name));
    }

    private Optional<Source> open(TreePath directory, String name) {
        Resolver.Found found = links.find(directory, name);
        Entry.Kind kind = found.entry().kind();
        if (kind != Entry.Kind.FILE && kind != Entry.Kind.OTHER || name.endsWith("/")) {
            return Optional.empty();
        }
        int slash = name.lastIndexOf('/');
        TreePath place = slash < 0 ? links.real(directory) : links.real(directory, name.substring(0, slash + 1));
        int once = names().of("#" + found.path().raw());
        int number = numbers.computeIfAbsent(found.path(), any -> count.getAndIncrement());
        // What is no plain file, as /dev/null, holds nothing.
        Directives directives = kind == Entry.Kind.FILE ? directives(found) : Directives.NONE;
        return Optional.of(new Source(found.path(), place, name.substring(slash + 1), directives, once, number));
    }

    private Directives directives(Resolver.Found found) {
        return texts.of(found.path(), found.entry(), () -> {
            try {
                return tree.read(found.path());
            } catch (IOException e) {
                unreadable.put(found.path(), e.getMessage());
                return new byte[0];
            }
        });
    }

    /** Why a file could not be read; empty if it could. */
    Optional<String> unreadable(TreePath file) {
        return Optional.ofNullable(unreadable.get(file));
    }

    /** That an include leads nowhere, with its line, for which the source is read again; empty where no {@code #include} names it. */
    public Optional<ScanProblem> problem(ScanResult.Missing missing) {
        String name = missing.quoted() ? '"' + missing.name() + '"' : '<' + missing.name() + '>';
        try {
            byte[] text = tree.read(missing.by());
            boolean isDirective = missing.place() >= 0 && missing.place() < text.length && text[missing.place()] == '#';
            return isDirective ? Optional.of(ScanProblem.at(missing.by(), text, missing.place(), "includes " + TreePath.decode(name)
                    + ", which is found nowhere")) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A problem with its line, for which the source is read again. */
    ScanProblem problem(TreePath file, int place, String message) {
        try {
            return ScanProblem.at(file, tree.read(file), place, message);
        } catch (IOException e) {
            return ScanProblem.of(file, message);
        }
    }

    /** The line of a place, from 1. */
    int line(TreePath file, int place) {
        return Math.max(1, problem(file, place, "").line());
    }
}
