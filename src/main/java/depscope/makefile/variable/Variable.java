package depscope.makefile.variable;

import depscope.makefile.value.Unknowns;
import java.util.ArrayList;
import java.util.List;

/** A variable of one scope: its value, not expanded, and how it came to it. */
public final class Variable {
    private final String name;
    private final StringBuilder value = new StringBuilder();
    private String whole = "";
    private final List<Assignment> history;
    private int doubt;
    boolean exported;
    boolean reexported;
    boolean inUse;
    boolean readOnly;

    Variable(String name, List<Assignment> history) {
        this.name = name;
        this.history = history;
    }

    public String name() {
        return name;
    }

    /** Raw, with the {@code $} of what is yet to be expanded, and with marks. */
    public String value() {
        if (whole == null) {
            whole = value.toString();
        }
        return whole;
    }

    void set(String other) {
        value.setLength(0);
        value.append(other);
        whole = other;
    }

    /** Adds a word, as {@code +=} does: behind a blank. */
    void append(String word) {
        value.append(' ').append(word);
        whole = null;
    }

    int length() {
        return value.length();
    }

    /** The number of what decides whether this variable is defined at all; 0 if it is. */
    public int doubt() {
        return doubt;
    }

    void doubt(int number) {
        doubt = number;
    }

    boolean isCertain() {
        return doubt == Unknowns.NONE;
    }

    void tell(Assignment step) {
        history.add(step);
    }

    /** All steps, the first first; those before an {@code .undef} too. */
    public List<Assignment> history() {
        return new ArrayList<>(history);
    }
}
