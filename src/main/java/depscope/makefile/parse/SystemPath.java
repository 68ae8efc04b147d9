package depscope.makefile.parse;

import depscope.makefile.target.Files;
import depscope.makefile.target.SearchPath;
import depscope.makefile.variable.Variables;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * Where {@code <file>} is looked for: the directories of {@code -m}, else the usual ones (main.c; dir.c, Dir_FindInclude).
 *
 * <p>2020: the directory that make works in comes first, whatever the path says; current: last, and the path is in
 * {@code .SYSPATH}, whose target of that name changes it.
 */
final class SystemPath {
    private static final String VARIABLE = ".SYSPATH";
    private static final String HERE_OR_ABOVE = ".../";

    private final Variables variables;
    private final Files files;
    private final String source;
    private final SearchPath given;
    private final SearchPath usual;
    private final boolean current;

    /** @param given an empty path, for {@code -m}; @param usual another one; @param source where make was started */
    SystemPath(Variables variables, Files files, String source, SearchPath given, SearchPath usual, boolean current) {
        this.variables = variables;
        this.files = files;
        this.source = source;
        this.given = given;
        this.usual = usual;
        this.current = current;
    }

    /** What {@code .SYSPATH:} changes. */
    SearchPath given() {
        return given;
    }

    /** {@code -m directory}; {@code .../name} is looked for in the directory that make was started in, and above. */
    void add(String directory) {
        add(directory, given);
        publish();
    }

    /** The directories that are searched where no {@code -m} is, parted by colons. */
    void usual(String directories) {
        List.of(directories.split(":")).forEach(each -> add(each, usual));
    }

    private void add(String directory, SearchPath path) {
        if (directory.startsWith(HERE_OR_ABOVE)) {
            hereOrAbove(directory).ifPresent(path::add);
        } else {
            path.add(directory);
        }
    }

    /** The directory that {@code .../name} means: what is there, or the one that holds the file. */
    Optional<String> hereOrAbove(String name) {
        String rest = name.substring(HERE_OR_ABOVE.length());
        for (TreePath here = TreePath.ofRaw(source); ; here = here.parent()) {
            TreePath path = here.resolve(rest);
            if (files.exists(path.raw())) {
                return Optional.of(files.isDirectory(path.raw()) ? path.raw() : path.parent().raw());
            }
            if (here.isRoot()) {
                return Optional.empty();
            }
        }
    }

    static boolean isHereOrAbove(String name) {
        return name.startsWith(HERE_OR_ABOVE);
    }

    /** All options are known by now. */
    void complete() {
        if (current && given.isEmpty()) {
            given.concat(usual);
        }
        publish();
    }

    /** Makes the variable tell the path; to be done whenever it was changed. */
    void publish() {
        if (current) {
            variables.delete(VARIABLE, variables.global());
            path().names().forEach(name -> variables.append(VARIABLE, name, variables.global()));
        }
    }

    private SearchPath path() {
        return given.isEmpty() ? usual : given;
    }

    /** Where a file is that others include. */
    Optional<String> include(String name) {
        return current ? path().findDotLast(name) : path().find(name);
    }

    /** Where a file is that make reads of itself. */
    Optional<String> find(String name) {
        return path().find(name);
    }
}
