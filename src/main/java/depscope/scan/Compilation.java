package depscope.scan;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One source and all that decides what compiling it reads.
 *
 * @param directory what relative names start from
 * @param source as the command names it, raw
 * @param output what is made of it; empty if the command does not say, or makes one thing of several sources
 * @param compiler as the command calls it, raw; empty where there is no command
 * @param machine what decides the predefined macros and directories
 * @param directories the search path as the options give it, in their order
 * @param macros {@code -D} and {@code -U}, in their order, as lines of {@code #define} and {@code #undef}, raw
 * @param macroFiles of {@code -imacros}, raw, in their order
 * @param files of {@code -include}, raw, in their order
 * @param options the other options, for those that define macros, change the standard or the default path
 * @param sysroot what the default directories are looked up in; empty for the root
 * @param unknown names that may be macros though nothing here says so
 */
public record Compilation(TreePath directory, String source, Optional<TreePath> output, Language language,
        String compiler, Machine machine, List<Directory> directories, String macros, List<String> macroFiles, List<String> files,
        List<String> options, Optional<TreePath> sysroot, Set<String> unknown) {
    /** For which headers a directory is searched, and when. */
    public enum Role { QUOTE, ALL, SYSTEM, AFTER }

    public record Directory(Role role, TreePath path) {
    }

    public Compilation {
        directories = List.copyOf(directories);
        macroFiles = List.copyOf(macroFiles);
        files = List.copyOf(files);
        options = List.copyOf(options);
        unknown = Set.copyOf(unknown);
    }

    /** A source of whose compilation nothing is known but where headers are, for quotes and brackets alike. */
    static Compilation unseen(TreePath source, List<TreePath> directories) {
        return new Compilation(source.parent(), source.rawName(), Optional.empty(),
                Language.ofFile(source.rawName()).orElse(Language.C), "", Machine.UNSEEN,
                directories.stream().map(each -> new Directory(Role.ALL, each)).toList(), "", List.of(), List.of(),
                List.of(), Optional.empty(), Set.of());
    }

    /** The directories that the options give, in the order they are searched in for a header in quotes; none twice. */
    public List<TreePath> searchPath() {
        return Stream.of(Role.values()).flatMap(role -> directories.stream().filter(each -> each.role() == role))
                .map(Directory::path).distinct().toList();
    }

    /** This, with names that may be macros. */
    public Compilation withUnknown(Set<String> names) {
        return new Compilation(directory, source, output, language, compiler, machine, directories, macros, macroFiles, files,
                options, sysroot, names);
    }
}
