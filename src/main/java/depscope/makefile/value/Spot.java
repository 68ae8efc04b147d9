package depscope.makefile.value;

import depscope.tree.TreePath;

/**
 * Where something stands in a makefile.
 *
 * @param file the makefile, its links followed; the root for what no file says (a default, the environment)
 * @param line 1 for the first; 0 for what no file says
 * @param offset the byte that the line begins at
 */
public record Spot(TreePath file, int line, int offset) implements Comparable<Spot> {
    /** What make itself, its environment or its command line supplies. */
    public static final Spot BUILT_IN = new Spot(TreePath.ROOT, 0, 0);

    public boolean isInFile() {
        return line > 0;
    }

    @Override
    public int compareTo(Spot other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(offset, other.offset);
    }

    /** The file's name and the line, as people write it: {@code kmod.mk:412}. */
    @Override
    public String toString() {
        return isInFile() ? file.name() + ":" + line : "make";
    }
}
