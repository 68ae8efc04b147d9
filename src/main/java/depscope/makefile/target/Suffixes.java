package depscope.makefile.target;

import java.util.Optional;

/** The known suffixes, and the suffix rules between them. */
public final class Suffixes {
    /** {@code .SUFFIXES: .c}. May turn targets into suffix rules, and so the main target into another. */
    public void add(String name) {
        throw new UnsupportedOperationException();
    }

    /** {@code .SUFFIXES:} with nothing: rules stay, and apply again when their suffixes are added again. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    /** Whether a target of this name is a suffix rule. */
    public boolean isTransform(String name) {
        throw new UnsupportedOperationException();
    }

    /** The suffix rule of this name, without commands and prerequisites: a new one if there was none. */
    public Target addTransform(String name) {
        throw new UnsupportedOperationException();
    }

    /** That a rule's lines have ended: one without commands and prerequisites takes the rule away. For any target of the line. */
    public void endTransform(Target target) {
        throw new UnsupportedOperationException();
    }

    /** {@code .NULL: .c}; false if there is no such suffix. */
    public boolean setNull(String name) {
        throw new UnsupportedOperationException();
    }

    /** {@code .INCLUDES: .h}. */
    public void addInclude(String name) {
        throw new UnsupportedOperationException();
    }

    /** {@code .LIBS: .a}. */
    public void addLib(String name) {
        throw new UnsupportedOperationException();
    }

    /** {@code .PATH.c}; nothing if there is no such suffix. */
    public Optional<SearchPath> pathOf(String name) {
        throw new UnsupportedOperationException();
    }

    /** Once all makefiles are read: adds {@code .PATH} to the paths of all suffixes, sets {@code .INCLUDES} and {@code .LIBS}. */
    public void doPaths() {
        throw new UnsupportedOperationException();
    }
}
