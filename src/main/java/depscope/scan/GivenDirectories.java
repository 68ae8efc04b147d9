package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The include directories that options name, and the root that headers are looked up in (gcc manual, "Directory Options"). */
final class GivenDirectories {
    /** @param option by which it was given */
    private record Given(Compilation.Role role, String name, String option) {
    }

    private static final int LONGEST_PATH = 4096;

    private final List<Given> given = new ArrayList<>();
    private Optional<String> sysroot = Optional.empty();
    private Optional<String> headerRoot = Optional.empty();
    private Optional<String> prefix = Optional.empty();

    /**
     * Takes an option for a directory.
     *
     * @param clang whether it is clang's; what {@code -iwithprefix} names comes before gcc's own directories,
     *     and after clang's
     * @return whether it is one
     */
    boolean take(String option, String value, boolean clang) {
        switch (option) {
            case "-I", "--include-directory" -> add(Compilation.Role.ALL, value, "-I");
            case "-iquote" -> add(Compilation.Role.QUOTE, value, option);
            case "-isystem", "-cxx-isystem", "-stdlib++-isystem", "-internal-isystem", "-internal-externc-isystem",
                    "-iwithsysroot" -> add(Compilation.Role.SYSTEM, value, option);
            case "-idirafter", "--include-directory-after" -> add(Compilation.Role.AFTER, value, option);
            case "-iprefix", "--include-prefix" -> prefix = Optional.of(value);
            case "-iwithprefixbefore", "--include-with-prefix-before" -> withPrefix(Compilation.Role.ALL, value);
            case "-iwithprefix", "--include-with-prefix", "--include-with-prefix-after" ->
                withPrefix(clang ? Compilation.Role.AFTER : Compilation.Role.SYSTEM, value);
            case "-isysroot" -> headerRoot = Optional.of(value);
            case "--sysroot" -> sysroot = Optional.of(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void add(Compilation.Role role, String name, String option) {
        if (name.equals("-")) {
            barrier();
        } else if (!name.isEmpty()) {
            given.add(new Given(role, name, option));
        }
    }

    private void withPrefix(Compilation.Role role, String name) {
        prefix.filter(before -> before.length() <= LONGEST_PATH).ifPresent(before -> add(role, before + name, "-iwithprefix"));
    }

    /** What was given before {@code -I-} is for quotes alone. */
    void barrier() {
        given.replaceAll(each -> each.role != Compilation.Role.ALL ? each
                : new Given(Compilation.Role.QUOTE, each.name, each.option));
    }

    /** Where headers' default directories are looked up; empty for the root. */
    Optional<String> root() {
        return headerRoot.or(() -> sysroot);
    }

    /** The directories in the order of the options, seen from where the command runs. */
    List<Compilation.Directory> seenFrom(TreePath directory, boolean clang) {
        return given.stream().map(each -> new Compilation.Directory(each.role, directory.resolve(inRoot(each, clang)))).toList();
    }

    /** gcc puts the root in the place of {@code =} for all options, clang for -I only. */
    private String inRoot(Given each, boolean clang) {
        String root = root().orElse("");
        if (each.option.equals("-iwithsysroot")) {
            return root + "/" + each.name;
        }
        boolean put = each.name.startsWith("=") && !root.isEmpty() && (!clang || each.option.equals("-I"));
        return put ? root + (clang ? "/" : "") + each.name.substring(1) : each.name;
    }
}
