package depscope.record;

/** The kinds of record that depscope reads; {@link #label} is the word for it in reports. */
public enum RecordFormat {
    /** One file for a directory, written by mkdep(1). */
    DEPEND(".depend"),
    /** One file for an object, written by the compiler as FreeBSD's FAST_DEPEND asks it to. */
    DEPEND_OBJECT(".depend.*"),
    /** One file for an object, written by the compiler beside it. */
    D(".d"),
    /** automake's, for an object and for a libtool object. */
    PO(".Po"),
    PLO(".Plo"),
    /** A make's own graph, kept in a file. */
    MAKE_GRAPH(".make-graph"),
    /** The commands that a build ran, as clang's tools expect them. */
    COMPILE_COMMANDS("compile_commands.json"),
    /** A C or assembler source, for what it includes. */
    SOURCE("source"),
    /** No file: what a directory's names imply where nothing says how its outputs are made. */
    CONVENTION("convention");

    private final String label;

    RecordFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is a dependency record, written by a compiler or a depend tool. */
    public boolean isRecord() {
        return switch (this) {
            case DEPEND, DEPEND_OBJECT, D, PO, PLO -> true;
            case MAKE_GRAPH, COMPILE_COMMANDS, SOURCE, CONVENTION -> false;
        };
    }
}
