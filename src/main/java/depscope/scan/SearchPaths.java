package depscope.scan;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes search paths as gcc and clang do (gcc manual, "Directory Options"): quotes' directories, {@code -I},
 * {@code -isystem}, the compiler's own, {@code -idirafter}; none twice, and one of {@code -I} that comes
 * again among the system's only there; those that are no directories left out. One path for equal lists.
 */
final class SearchPaths {
    private record Key(List<TreePath> directories, int forAll, int systems) {
    }

    private record Defaults(Machine machine, Language language, boolean standard, boolean own, boolean cplusplus,
            Optional<TreePath> sysroot) {
    }

    private final Names names;
    private final FileTree tree;
    private final Resolver links;
    private final Predefined predefined;
    private final SearchPath.Finder finder;
    private final Map<Key, SearchPath> paths = new ConcurrentHashMap<>();
    private final Map<Defaults, List<TreePath>> defaults = new ConcurrentHashMap<>();

    SearchPaths(Names names, FileTree tree, Resolver links, Predefined predefined, SearchPath.Finder finder) {
        this.names = names;
        this.tree = tree;
        this.links = links;
        this.predefined = predefined;
        this.finder = finder;
    }

    SearchPath of(Compilation compilation) {
        List<TreePath> system = new ArrayList<>(given(compilation, Compilation.Role.SYSTEM));
        system.addAll(standard(compilation));
        system.addAll(given(compilation, Compilation.Role.AFTER));
        Set<TreePath> systems = new LinkedHashSet<>(system);
        Set<TreePath> all = new LinkedHashSet<>(given(compilation, Compilation.Role.ALL));
        all.removeAll(systems);
        all.addAll(systems);
        Set<TreePath> quoted = new LinkedHashSet<>(given(compilation, Compilation.Role.QUOTE));
        if (compilation.machine().family() != Machine.Family.CLANG) {
            // gcc alone does it for quotes' directories too.
            quoted.removeAll(systems);
        }
        List<TreePath> directories = new ArrayList<>(quoted);
        int quotes = directories.size();
        directories.addAll(all);
        return paths.computeIfAbsent(new Key(List.copyOf(directories), quotes, directories.size() - systems.size()),
                key -> new SearchPath(names, key.directories, key.forAll, key.systems, finder));
    }

    private List<TreePath> given(Compilation compilation, Compilation.Role role) {
        List<TreePath> found = new ArrayList<>();
        for (Compilation.Directory directory : compilation.directories()) {
            if (directory.role() == role) {
                add(found, directory.path());
            }
        }
        return found;
    }

    private void add(List<TreePath> directories, TreePath directory) {
        Resolver.Found found = links.find(directory);
        if (found.entry().kind() == Entry.Kind.DIRECTORY) {
            directories.add(found.path());
        }
    }

    private List<TreePath> standard(Compilation compilation) {
        Optional<List<TreePath>> asked = predefined.askedDirectories(compilation);
        if (asked.isPresent()) {
            List<TreePath> found = new ArrayList<>();
            asked.get().forEach(directory -> add(found, directory));
            return found;
        }
        List<String> options = compilation.options();
        boolean none = options.contains("-nostdinc");
        return defaults.computeIfAbsent(new Defaults(compilation.machine(), compilation.language(),
                !none && !options.contains("-nostdlibinc"), !none && !options.contains("-nobuiltininc"),
                !none && !options.contains("-nostdinc++"), compilation.sysroot()), this::standard);
    }

    private List<TreePath> standard(Defaults wanted) {
        List<TreePath> found = new ArrayList<>();
        for (String line : predefined.directories(wanted.machine, wanted.language)) {
            // The first word says whose it is: "own" the compiler's, "c++" the library's, "std" the system's.
            String[] words = line.split(" ");
            boolean own = words[0].equals("own");
            boolean taken = own ? wanted.own : words[0].equals("c++") ? wanted.cplusplus && wanted.standard : wanted.standard;
            if (taken) {
                TreePath root = own ? TreePath.ROOT : wanted.sysroot.orElse(TreePath.ROOT);
                match(root, words[1]).ifPresent(directory -> add(found, directory));
            }
        }
        return List.copyOf(found);
    }

    /** The directory that a pattern means: a star stands for the newest version there is. */
    private Optional<TreePath> match(TreePath root, String pattern) {
        TreePath at = root;
        for (String name : pattern.substring(1).split("/")) {
            if (name.indexOf('*') < 0) {
                at = at.resolve(name);
                continue;
            }
            String before = name.substring(0, name.indexOf('*'));
            TreePath real = links.real(at);
            try {
                Optional<String> newest = tree.list(real).stream().filter(each -> each.startsWith(before))
                        .filter(each -> version(each.substring(before.length())) >= 0)
                        .max(Comparator.comparingLong(each -> version(each.substring(before.length()))));
                if (newest.isEmpty()) {
                    return Optional.empty();
                }
                at = real.child(newest.get());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /** 14.0.6 as 1,400,000,006; -1 for what is no version. */
    private static long version(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,4}){0,2}")) {
            return -1;
        }
        long value = 0;
        String[] parts = text.split("\\.");
        for (int i = 0; i < 3; i++) {
            value = value * 10_000 + (i < parts.length ? Long.parseLong(parts[i]) : 0);
        }
        return value;
    }
}
