package depscope.makefile.target;

/** A suffix that {@code .SUFFIXES} names. */
final class Suffix {
    private final String name;

    Suffix(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
