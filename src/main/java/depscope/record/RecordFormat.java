package depscope.record;

import java.util.Optional;

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
    /** cmake's, for all objects of one of its targets. */
    COMPILER_DEPEND("compiler_depend.make"),
    /** The Linux kernel's, for a target: the command that made it and, for objects, what it read. */
    CMD(".cmd"),
    /** BSD make's in meta mode, for a target: commands, where they ran and, with filemon, all they touched. */
    META(".meta"),
    /** ninja's own makefile, its log of what compilers recorded, and its log of what it ran. */
    NINJA("build.ninja"),
    NINJA_DEPS(".ninja_deps"),
    NINJA_LOG(".ninja_log"),
    /** A make's own graph, kept in a file. */
    MAKE_GRAPH(".make-graph"),
    /** A makefile of BSD make's, for the rules that it comes to. */
    MAKEFILE("makefile"),
    /** The commands that a build ran, as clang's tools expect them. */
    COMPILE_COMMANDS("compile_commands.json"),
    /** What a make printed while it ran, or of a dry run: the commands alone. */
    BUILD_LOG("build log"),
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

    /** The make that writes or reads such files; empty where several do, or none. */
    public Optional<Make> make() {
        return switch (this) {
            case DEPEND, DEPEND_OBJECT, MAKEFILE, CONVENTION -> Optional.of(Make.BMAKE);
            case META -> Optional.of(Make.META);
            case PO, PLO, COMPILER_DEPEND -> Optional.of(Make.GNU);
            case CMD -> Optional.of(Make.KBUILD);
            case NINJA, NINJA_DEPS, NINJA_LOG -> Optional.of(Make.NINJA);
            case D, MAKE_GRAPH, COMPILE_COMMANDS, BUILD_LOG, SOURCE -> Optional.empty();
        };
    }

    /** Whether it is a dependency record, written by a compiler or a depend tool. */
    public boolean isRecord() {
        return switch (this) {
            case DEPEND, DEPEND_OBJECT, D, PO, PLO, COMPILER_DEPEND, CMD, META, NINJA_DEPS -> true;
            case NINJA, NINJA_LOG, MAKE_GRAPH, MAKEFILE, COMPILE_COMMANDS, BUILD_LOG, SOURCE, CONVENTION -> false;
        };
    }
}
