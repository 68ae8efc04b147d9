package depscope.makefile.target;

import depscope.makefile.value.Unknowns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An ordered list of directories to look for files in ({@code .PATH}, {@code .PATH.c}).
 *
 * <p>A plain name is looked up in what the directories held when they were read; one with slashes is looked for below
 * each of them, unless it is absolute. Files are named as bmake names them: what is in {@code .} without it.
 */
public final class SearchPath {
    private final Directories all;
    private final List<Directory> directories = new ArrayList<>();
    /** Those of them that may not be on it. */
    private final Set<Directory> doubtful = new HashSet<>();
    private int doubt = Unknowns.NONE;

    SearchPath(Directories all) {
        this.all = all;
    }

    /** Adds a directory at the end, if it can be read and is not there yet; {@code .DOTLAST} at the front. */
    public void add(String directory) {
        if (!Directories.isDotLast(directory)) {
            all.open(directory).ifPresent(this::add);
        } else if (!directories.contains(all.dotLast)) {
            directories.add(0, all.dotLast);
        }
    }

    private void add(Directory directory) {
        if (!directories.contains(directory)) {
            directories.add(directory);
        }
    }

    public void clear() {
        directories.clear();
        doubtful.clear();
        doubt = Unknowns.NONE;
    }

    /** As {@link #add}, if what has the number {@code decides} is so. */
    public void perhaps(String directory, int decides) {
        List<Directory> before = List.copyOf(directories);
        add(directory);
        directories.stream().filter(each -> !before.contains(each)).forEach(doubtful::add);
        unknown(decides);
    }

    /** As {@link #clear}, if what has the number {@code decides} is so. */
    public void perhapsClear(int decides) {
        doubtful.addAll(directories);
        unknown(decides);
    }

    /** That there may be directories on it that cannot be named. */
    public void unknown(int decides) {
        doubt = Doubts.first(doubt, decides);
    }

    /** The number of what decides which directories are on it; {@link Unknowns#NONE} if that is known. */
    public int doubt() {
        return doubt;
    }

    /** The number of what decides whether there is a file of this name along it; {@link Unknowns#NONE} if that is known. */
    public int doubtOf(String name) {
        if (doubt == Unknowns.NONE) {
            return Unknowns.NONE;
        }
        SearchPath certain = new SearchPath(all);
        directories.stream().filter(each -> !doubtful.contains(each)).forEach(certain.directories::add);
        return certain.find(name).isPresent() ? Unknowns.NONE : doubt;
    }

    /** Adds those of {@code other} that are not here yet. */
    public void concat(SearchPath other) {
        other.directories.forEach(each -> {
            if (other.doubtful.contains(each) && !directories.contains(each)) {
                doubtful.add(each);
            }
            add(each);
        });
        unknown(other.doubt);
    }

    /** Becomes the same as {@code other}. */
    void copy(SearchPath other) {
        directories.clear();
        doubtful.clear();
        concat(other);
    }

    public boolean isEmpty() {
        return directories.isEmpty();
    }

    List<Directory> directories() {
        return List.copyOf(directories);
    }

    /** The names of all directories, each behind a blank and {@code flag}. */
    String flags(String flag) {
        StringBuilder text = new StringBuilder();
        directories.forEach(each -> text.append(' ').append(flag).append(each.name()));
        return text.toString();
    }

    /** Whether {@code .} is searched after everything else. */
    boolean isDotLast() {
        return !directories.isEmpty() && directories.get(0) == all.dotLast;
    }

    /** Whether files may be found along this that the tree does not hold. */
    boolean hasUnknown() {
        return all.hasUnknown() && (directories.stream().anyMatch(each -> !each.isKnown()) || !all.dot().isKnown()
                || all.source().filter(each -> !each.isKnown()).isPresent());
    }

    /** The names of all directories, in order, {@code .DOTLAST} among them. */
    public List<String> names() {
        return directories.stream().map(Directory::name).toList();
    }

    /** Where a file is found, as bmake names it: {@code a.c}, {@code ../src/a.c}. */
    public Optional<String> find(String name) {
        return find(name, isDotLast());
    }

    /** The same, with {@code .} after everything else in any case. */
    public Optional<String> findDotLast(String name) {
        return find(name, true);
    }

    private Optional<String> find(String name, boolean last) {
        int base = name.lastIndexOf('/') + 1;
        Optional<String> found = Optional.empty();
        if (base == 0 || base == 2 && name.charAt(0) == '.') {
            found = listed(name, name.substring(base), last);
        }
        if (found.isPresent() || base == 0) {
            return found;
        }
        return name.charAt(0) == '/' ? absolute(name, base, last) : below(name, last);
    }

    private Optional<String> listed(String name, String base, boolean last) {
        Optional<String> found = last ? Optional.empty() : inDot(name, base);
        for (int i = 0; i < directories.size() && found.isEmpty(); i++) {
            Directory each = directories.get(i);
            found = each.has(base) ? Optional.of(each.file(base)) : found;
        }
        return found.isEmpty() && last ? inDot(name, base) : found;
    }

    private Optional<String> inDot(String name, String base) {
        return all.dot().has(base) ? Optional.of(name)
                : all.source().filter(source -> source.has(base)).map(source -> source.file(base));
    }

    private Optional<String> below(String name, boolean last) {
        Optional<String> found = last ? Optional.empty() : belowDot(name);
        for (int i = 0; i < directories.size() && found.isEmpty(); i++) {
            Directory each = directories.get(i);
            found = each == all.dotLast ? found : below(each, name);
        }
        return found.isEmpty() && last ? belowDot(name) : found;
    }

    private Optional<String> belowDot(String name) {
        return below(all.dot(), name).or(() -> all.source().flatMap(source -> below(source, name)));
    }

    private Optional<String> below(Directory directory, String name) {
        String file = directory == all.dot() ? name : directory.file(name);
        return all.files().exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** A directory on the path that is all but the last name decides whether the file exists. */
    private Optional<String> absolute(String name, int base, boolean last) {
        List<Directory> order = new ArrayList<>(directories);
        all.source().ifPresent(source -> order.add(last ? order.size() : 0, source));
        for (Directory each : order) {
            if (base < name.length() && each.isKnown() && each.name().length() == base - 1 && name.startsWith(each.name())) {
                return each.has(name.substring(base)) ? Optional.of(name) : Optional.empty();
            }
        }
        return all.files().exists(name) ? Optional.of(name) : Optional.empty();
    }
}
