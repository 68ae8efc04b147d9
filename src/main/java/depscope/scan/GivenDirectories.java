package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The include directories that options name, and the root that headers are looked up in (gcc manual, "Directory Options"). */
final class GivenDirectories {
    /** @param option by which it was given */
    private record Given(Compilation.Role role, String name, String option) {
    }

    private static final int LONGEST_PATH = 4096;
    private static final String WITH_PREFIX = "-iwithprefix";

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
            case "-iwithprefixbefore", "--include-with-prefix-before" -> withPrefix(Compilation.Role.ALL, value, clang);
            case "-iwithprefix", "--include-with-prefix", "--include-with-prefix-after" ->
                withPrefix(clang ? Compilation.Role.AFTER : Compilation.Role.SYSTEM, value, clang);
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

    /** Without a prefix gcc has its own, which is not known, and clang none. */
    private void withPrefix(Compilation.Role role, String name, boolean clang) {
        prefix.or(() -> clang ? Optional.of("") : Optional.empty()).filter(before -> before.length() <= LONGEST_PATH)
                .ifPresent(before -> add(role, before + name, WITH_PREFIX));
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

    /**
     * The directories as they are searched within each role: in the order of the options, but those with the
     * prefix come behind all of -I, and before all of -idirafter.
     *
     * @param directory where the command runs
     */
    List<Compilation.Directory> seenFrom(TreePath directory, boolean clang) {
        boolean prefixed = given.stream().anyMatch(each -> each.option.equals(WITH_PREFIX));
        return given.stream().sorted(Comparator.comparingInt(each -> prefixed ? turn(each) : 0))
                .map(each -> new Compilation.Directory(each.role, directory.resolve(inRoot(each, clang)))).toList();
    }

    private static int turn(Given each) {
        boolean last = each.option.equals(WITH_PREFIX) ? each.role == Compilation.Role.ALL : each.role == Compilation.Role.AFTER;
        return last ? 1 : 0;
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
