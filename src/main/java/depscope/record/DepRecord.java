package depscope.record;

import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What one dependency file says: rules, each some targets and their prerequisites. Words that are no
 * absolute path are seen from {@link #base}.
 */
public final class DepRecord {
    private final TreePath file;
    private final RecordFormat format;
    private final TreePath base;
    private final Words words;
    private final int[] bounds;
    private final List<String> arguments;
    private final BitSet symbols;

    /**
     * @param file the file it was read from
     * @param base the directory that relative words start from
     * @param words targets and prerequisites, rule after rule
     * @param bounds for rule r: {@code bounds[2r]} its first target, {@code bounds[2r+1]} its first
     *     prerequisite, {@code bounds[2r+2]} one past its last; so one more than twice the rules
     * @param arguments what the recorder says it was called with (mkdep's first line), raw; may be empty
     */
    public DepRecord(TreePath file, RecordFormat format, TreePath base, Words words, int[] bounds,
            List<String> arguments) {
        this(file, format, base, words, bounds, arguments, new BitSet());
    }

    /**
     * The same.
     *
     * @param symbols the rules whose prerequisites are files of configuration symbols, see {@link #areSymbols}
     */
    public DepRecord(TreePath file, RecordFormat format, TreePath base, Words words, int[] bounds,
            List<String> arguments, BitSet symbols) {
        this.file = file;
        this.format = format;
        this.base = base;
        this.words = words;
        this.bounds = bounds.clone();
        this.arguments = List.copyOf(arguments);
        this.symbols = (BitSet) symbols.clone();
    }

    /** The same record, its relative words seen from {@code other}. */
    public DepRecord withBase(TreePath other) {
        return new DepRecord(file, format, other, words, bounds, arguments, symbols);
    }

    public TreePath file() {
        return file;
    }

    public RecordFormat format() {
        return format;
    }

    public TreePath base() {
        return base;
    }

    public Words words() {
        return words;
    }

    public List<String> arguments() {
        return arguments;
    }

    public int rules() {
        return bounds.length / 2;
    }

    /** The first word that is a target of rule {@code r}; targets end where prerequisites begin. */
    public int targets(int r) {
        return bounds[2 * r];
    }

    public int prerequisites(int r) {
        return bounds[2 * r + 1];
    }

    /** One past the last word of rule {@code r}. */
    public int end(int r) {
        return bounds[2 * r + 2];
    }

    /**
     * Whether rule {@code r} only says that it is no error for its targets to be gone (-MP). It stands behind the
     * rule that it guards; the first one is a record, if an empty one.
     */
    public boolean isGuard(int r) {
        return r > 0 && prerequisites(r) == end(r);
    }

    /**
     * Whether the prerequisites of rule {@code r} stand for configuration symbols: empty files that are touched when
     * the symbol changes, and that need not be there.
     */
    public boolean areSymbols(int r) {
        return symbols.get(r);
    }

    @Override
    public String toString() {
        return format.label() + " " + file + " " + rules() + " rules " + Arrays.toString(bounds);
    }
}
