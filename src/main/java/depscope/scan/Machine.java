package depscope.scan;

import java.util.Locale;

/** A compiler's kind and what it compiles for: what decides its predefined macros and directories. */
public record Machine(Family family, System system, Processor processor) {
    /** Nothing is known of it. */
    public static final Machine UNKNOWN = new Machine(Family.OTHER, System.OTHER, Processor.OTHER);
    /** Where no command is known. */
    static final Machine UNSEEN = new Machine(Family.UNSEEN, System.OTHER, Processor.OTHER);

    /**
     * {@link #OTHER}: none is known of; then names reserved for compilers may or may not be macros.
     * {@link #UNSEEN}: there is no command; then any name may.
     */
    public enum Family { GCC, CLANG, OTHER, UNSEEN }

    public enum System { LINUX, FREEBSD, OTHER }

    public enum Processor { AMD64, I386, ARM64, OTHER }

    /** Whether there are tables for it. */
    public boolean isKnown() {
        return (family == Family.GCC || family == Family.CLANG) && system != System.OTHER && processor != Processor.OTHER;
    }

    /** The name its tables have. */
    String table() {
        return (family + "-" + system + "-" + processor).toLowerCase(Locale.ROOT);
    }

    public Machine with(Family other) {
        return new Machine(other, system, processor);
    }

    public Machine with(Processor other) {
        return new Machine(family, system, other);
    }

    /** This family of compiler, for a target as {@code x86_64-unknown-freebsd15.0} names it. */
    public Machine forTarget(String triple) {
        int dash = triple.indexOf('-');
        String rest = dash < 0 ? "" : triple.substring(dash);
        System named = rest.contains("-freebsd") ? System.FREEBSD : rest.contains("-linux") ? System.LINUX : System.OTHER;
        return new Machine(family, named, processor(dash < 0 ? triple : triple.substring(0, dash)));
    }

    private static Processor processor(String name) {
        return switch (name) {
            case "x86_64", "amd64" -> Processor.AMD64;
            case "i386", "i486", "i586", "i686" -> Processor.I386;
            case "aarch64", "arm64" -> Processor.ARM64;
            default -> Processor.OTHER;
        };
    }
}
