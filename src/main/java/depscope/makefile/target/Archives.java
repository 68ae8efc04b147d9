package depscope.makefile.target;

import depscope.makefile.value.Spot;
import depscope.makefile.variable.Scope;
import java.util.List;
import java.util.Optional;

/** Archives and their members, {@code lib(member member)}. */
public final class Archives {
    /**
     * What a specification came to.
     *
     * @param end just past it and the blanks behind it
     */
    public record Members(List<Target> targets, int end) {
    }

    /** The targets that the specification beginning at {@code start} means; nothing if it is not one. */
    public Optional<Members> parse(String text, int start, Scope scope, Spot spot) {
        throw new UnsupportedOperationException();
    }
}
