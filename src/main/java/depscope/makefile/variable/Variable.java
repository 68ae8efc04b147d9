package depscope.makefile.variable;

import depscope.makefile.value.Unknowns;
import java.util.ArrayList;
import java.util.List;

/** A variable of one scope: its value, not expanded, and how it came to it. */
public final class Variable {
    /** Whether it may be given another value: if not, make may say so, or keep silent ({@code .READONLY}). */
    enum Held { NOT, SILENTLY, ALOUD }

    /** So many are told; a list that a loop adds to may have any number. */
    static final int MOST_STEPS = 10_000;
    private static final long STEP = 80;

    private final String name;
    private Value value = Value.of("");
    private final List<Assignment> history;
    private int doubt;
    boolean exported;
    boolean reexported;
    boolean inUse;
    private Held held = Held.NOT;
    private int heldPerhaps;

    Variable(String name, List<Assignment> history) {
        this.name = name;
        this.history = history;
    }

    public String name() {
        return name;
    }

    /** Raw, with the {@code $} of what is yet to be expanded, and with marks. */
    public String value() {
        return value.text();
    }

    void set(String other) {
        value = Value.of(other);
    }

    /** Adds a word, as {@code +=} does: behind a blank. */
    void append(String word) {
        value = value.and(word);
    }

    int length() {
        return value.length();
    }

    /** What it is now, whatever it is given later. */
    Value now() {
        return value;
    }

    void be(Value other) {
        value = other;
    }

    void hold(Held how) {
        held = how;
        heldPerhaps = Unknowns.NONE;
    }

    Held held() {
        return held;
    }

    /** It may be held or not. @param number of what decides that */
    void holdPerhaps(int number) {
        heldPerhaps = number;
    }

    /** The number of what decides whether it is held; 0 if that is known. */
    int heldPerhaps() {
        return heldPerhaps;
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

    /** @return what that takes, in bytes */
    long tell(Assignment step) {
        if (history.size() == MOST_STEPS) {
            return 0;
        }
        history.add(step);
        return STEP + step.text().length();
    }

    /** All steps, the first first; those before an {@code .undef} too. */
    public List<Assignment> history() {
        return new ArrayList<>(history);
    }
}
