package depscope.makefile.target;

import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The directories that make has read: each is read once, so what is in it stays as it was then. Two of them are always
 * searched, before those of a search path or, with {@code .DOTLAST} on it, after them: the one that make runs in
 * ({@code .OBJDIR}), and the one it was started in ({@code .CURDIR}).
 */
public final class Directories {
    private static final String DOT_LAST = ".DOTLAST";

    /** The mark on a search path that says to search {@code .} last. */
    final Directory dotLast = new Directory(DOT_LAST, List.of(), true);
    private final Files files;
    private final Variables variables;
    private final Map<String, Directory> opened = new HashMap<>();
    private final SearchPath searchPath = new SearchPath(this);
    private Directory dot = new Directory(".", List.of(), true);
    private Directory source;
    private boolean hasUnknown;

    Directories(Files files, Variables variables) {
        this.files = files;
        this.variables = variables;
    }

    Files files() {
        return files;
    }

    /** What make runs in. */
    Directory dot() {
        return dot;
    }

    /** What make was started in, if that is known by now. */
    Optional<Directory> source() {
        return Optional.ofNullable(source);
    }

    /** Whether any was asked for that the tree does not hold. */
    boolean hasUnknown() {
        return hasUnknown;
    }

    /** The path that all files are searched along, {@code .PATH}. */
    public SearchPath searchPath() {
        return searchPath;
    }

    /** A new path with nothing on it. */
    public SearchPath emptyPath() {
        return new SearchPath(this);
    }

    /** That {@code .CURDIR} is {@code name}. */
    public void enterSource(String name) {
        read(name).ifPresent(directory -> {
            opened.putIfAbsent(name, directory);
            source = directory;
        });
    }

    /** That make is in another directory ({@code .OBJDIR:}), which {@link Files} knows by now; the first one too. */
    public void enterDot() {
        dot = read(".").orElse(dot);
        opened.put(".", dot);
        setPath();
    }

    /**
     * Makes the variable {@code .PATH} tell in which order is searched; to be done whenever {@link #searchPath} was
     * changed.
     */
    public void setPath() {
        boolean last = searchPath.isDotLast();
        List<Directory> always = new ArrayList<>(List.of(dot));
        source().ifPresent(always::add);
        List<Directory> order = new ArrayList<>();
        order.addAll(last ? List.of(dotLast) : always);
        searchPath.directories().stream().filter(each -> each != dotLast && !(last && each == dot)).forEach(order::add);
        if (last) {
            order.addAll(always);
        }
        variables.set(".PATH", order.stream().map(Directory::name).collect(Collectors.joining(" ")), variables.global());
    }

    /** The directory of this name, read if it was not yet; nothing if it cannot be. */
    Optional<Directory> open(String name) {
        Directory known = opened.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Directory> read = read(name);
        read.ifPresent(directory -> opened.put(name, directory));
        return read;
    }

    private Optional<Directory> read(String name) {
        if (files.isUnknown(name)) {
            hasUnknown = true;
            return Optional.of(new Directory(name, List.of(), false));
        }
        if (!files.isDirectory(name)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(".", ".."));
        names.addAll(files.list(name));
        return Optional.of(new Directory(name, names, true));
    }

    /** Whether {@code name} is the mark and not a directory. */
    static boolean isDotLast(String name) {
        return name.equals(DOT_LAST);
    }
}
