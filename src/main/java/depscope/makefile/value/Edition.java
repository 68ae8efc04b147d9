package depscope.makefile.value;

/** The editions of BSD make whose language is read; they differ in details, which name the edition where they are decided. */
public enum Edition {
    /** 20200710, Debian's. */
    OF_2020("bmake 2020"),
    /** 2024 and later, FreeBSD 15's. */
    CURRENT("bmake 2024");

    private final String label;

    Edition(String label) {
        this.label = label;
    }

    /** What a make's graph of this edition is called. */
    public String label() {
        return label;
    }
}
