package depscope.makefile.target;

/** The directories that make has read: each is read once, so what is in it stays as it was then. */
public final class Directories {
    /** The value of {@code .PATH}, and nothing more: what the search path of everything is, in the order it is searched; empty for none. */
    public String pathValue() {
        throw new UnsupportedOperationException();
    }

    /** That {@code .CURDIR} is {@code name}. */
    public void enterSource(String name) {
        throw new UnsupportedOperationException();
    }

    /** That make went to another directory ({@code .OBJDIR:}), which {@link Files} knows by now. */
    public void enterDot() {
        throw new UnsupportedOperationException();
    }

    /** The path that all files are searched along, {@code .PATH}. */
    public SearchPath searchPath() {
        throw new UnsupportedOperationException();
    }

    /** A new path with nothing on it. */
    public SearchPath emptyPath() {
        throw new UnsupportedOperationException();
    }
}
