package depscope.makefile.parse;

import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Conditions;
import depscope.makefile.variable.Conditions.Form;
import depscope.makefile.variable.Truth;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditionals that are open (cond.c, Cond_Eval). A branch whose condition is unknown is read too, in doubt, and so
 * are those behind it, as long as none of them holds for certain.
 */
final class Branches {
    /** What a line is to the conditionals. */
    enum Outcome { NO_CONDITIONAL, READ, SKIP }

    /** {@link #LAST}: it holds for certain, behind branches that are in doubt; nothing comes after it. */
    private enum State { ACTIVE, LAST, IN_ELSE, SEARCHING, DONE, PAST_ELSE }

    private static final class Level {
        State state = State.ACTIVE;
        /** The number of what decides whether this branch is read; 0 if it is. */
        int doubt = Unknowns.NONE;
        /** Whether one of its branches is read for certain, if it is in doubt which. */
        boolean complete;
        /** The number of what decides whether what it lies in is read; 0 if it is. */
        final int outer;

        Level(int outer) {
            this.outer = outer;
        }

        boolean isRead() {
            return state == State.ACTIVE || state == State.LAST || state == State.IN_ELSE;
        }
    }

    private final Variables variables;
    private final Messages messages;
    private final boolean current;
    private final List<Level> levels = new ArrayList<>();
    /** How many were open when the file began that is being read. */
    private int floor;
    /** The number of what decides whether the turn of the loop is taken that is being read; 0 if it is. */
    private int turn;

    /** What is open where a file, or a loop, begins. */
    record Mark(int floor, int turn) {
    }

    /** @param current whether the current edition decides */
    Branches(Variables variables, Messages messages, boolean current) {
        this.current = current;
        this.variables = variables;
        this.messages = messages;
    }

    /** A file begins. @return what {@link #leave} has to be told */
    Mark enter() {
        Mark before = new Mark(floor, turn);
        floor = levels.size();
        return before;
    }

    /** That a turn of a loop begins, or what is left of it: whether it is taken at all is decided by {@code doubt}, if that is not 0. */
    void turn(int doubt) {
        turn = doubt;
        settle();
    }

    /** A file ends: what it left open is closed. */
    void leave(Mark before) {
        int open = levels.size() - floor;
        if (open > 0) {
            messages.add(Message.Level.FATAL, open + " open conditional" + (open == 1 ? "" : "s"));
        }
        abandon(before);
    }

    /** A file, or a loop, is given up: what it left open is closed, and nobody is told. */
    void abandon(Mark before) {
        close();
        floor = before.floor;
        turn = before.turn;
        settle();
    }

    /** What the file, or the loop, left open so far is closed, and nobody is told. */
    void close() {
        while (levels.size() > floor) {
            closeLast();
        }
        settle();
    }

    /** @param directive a line without its dot and the blanks behind it */
    Outcome take(String directive) {
        Outcome outcome = outcome(directive);
        if (outcome != Outcome.NO_CONDITIONAL) {
            settle();
        }
        return outcome;
    }

    private void settle() {
        Level last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
        int doubt = last == null ? Unknowns.NONE : last.outer == Unknowns.NONE ? last.doubt : last.outer;
        int either = doubt == Unknowns.NONE ? turn : doubt;
        variables.doubt(either, turn);
        messages.perhaps(either != Unknowns.NONE);
    }

    private void closeLast() {
        Level last = levels.remove(levels.size() - 1);
        if (last.doubt != Unknowns.NONE) {
            variables.alternatives().close(last.complete);
        }
    }

    /** What is read next of a conditional in doubt is none of its branches. */
    private void end(Level level) {
        if (level.doubt != Unknowns.NONE) {
            variables.alternatives().end();
        }
    }

    private boolean isRead() {
        return levels.isEmpty() || levels.get(levels.size() - 1).isRead();
    }

    private Outcome here() {
        return isRead() ? Outcome.READ : Outcome.SKIP;
    }

    private static boolean isWord(String text, String word) {
        return text.startsWith(word) && (text.length() == word.length() || !isLetter(text.charAt(word.length())));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Current: nothing may stand behind {@code .else} and {@code .endif}; 2020: whatever does is passed over. */
    private void alone(String directive, String word) {
        if (current && directive.length() > word.length()) {
            messages.add(Message.Level.FATAL, "The ." + word + " directive does not take arguments");
        }
    }

    /** 2020: it is enough that a line begins with {@code .ifdef} and the like; current: the word has to end there. */
    private Outcome outcome(String directive) {
        if (isWord(directive, "endif")) {
            alone(directive, "endif");
            if (nothingOpen("endif")) {
                return Outcome.READ;
            }
            closeLast();
            return here();
        }
        if (isWord(directive, "else")) {
            alone(directive, "else");
            return nothingOpen("else") ? Outcome.READ : inElse();
        }
        boolean elif = directive.startsWith("elif");
        if (!elif && !directive.startsWith("if")) {
            return Outcome.NO_CONDITIONAL;
        }
        String kind = directive.substring(elif ? 4 : 2);
        for (Form form : new Form[] {Form.IFDEF, Form.IFNDEF, Form.IFMAKE, Form.IFNMAKE, Form.IF}) {
            String word = switch (form) {
                case IFDEF -> "def";
                case IFNDEF -> "ndef";
                case IFMAKE -> "make";
                case IFNMAKE -> "nmake";
                case IF -> "";
            };
            if (current ? isWord(kind, word) : kind.startsWith(word)) {
                String condition = kind.substring(word.length());
                return elif ? elif(condition, form) : when(condition, form);
            }
        }
        return Outcome.NO_CONDITIONAL;
    }

    private boolean nothingOpen(String what) {
        boolean none = levels.size() == floor;
        if (none) {
            messages.add(Message.Level.FATAL, "if-less " + what);
        }
        return none;
    }

    private Outcome inElse() {
        Level level = levels.get(levels.size() - 1);
        end(level);
        switch (level.state) {
            case SEARCHING -> level.state = State.IN_ELSE;
            case ACTIVE -> level.state = level.doubt == Unknowns.NONE ? State.PAST_ELSE : State.IN_ELSE;
            case DONE, LAST -> level.state = State.PAST_ELSE;
            default -> {
                messages.add(Message.Level.WARNING, "extra else");
                level.state = State.PAST_ELSE;
            }
        }
        if (level.state == State.IN_ELSE && level.doubt != Unknowns.NONE) {
            level.complete = true;
            variables.alternatives().begin();
        }
        return here();
    }

    private Outcome when(String condition, Form form) {
        boolean read = isRead();
        Level level = new Level(variables.doubt());
        levels.add(level);
        if (!read) {
            level.state = State.DONE;
            return Outcome.SKIP;
        }
        return decide(level, condition, form);
    }

    private Outcome elif(String condition, Form form) {
        if (nothingOpen("elif")) {
            return Outcome.READ;
        }
        Level level = levels.get(levels.size() - 1);
        end(level);
        if (level.state == State.IN_ELSE || level.state == State.PAST_ELSE) {
            messages.add(Message.Level.WARNING, "extra elif");
            level.state = State.PAST_ELSE;
            return Outcome.SKIP;
        }
        if (level.state == State.DONE || level.state == State.LAST || level.state == State.ACTIVE && level.doubt == Unknowns.NONE) {
            level.state = State.DONE;
            return Outcome.SKIP;
        }
        return decide(level, condition, form);
    }

    private Outcome decide(Level level, String condition, Form form) {
        // It is evaluated by what is known before the branch is entered.
        Truth truth;
        try {
            truth = variables.holds(condition, form);
        } catch (Conditions.Malformed e) {
            e.message(condition.strip()).ifPresent(message -> messages.add(Message.Level.FATAL, message));
            level.state = State.DONE;
            return Outcome.SKIP;
        }
        if (truth.isFalse()) {
            level.state = State.SEARCHING;
            return Outcome.SKIP;
        }
        if (truth.isUnknown() && level.doubt == Unknowns.NONE) {
            level.doubt = truth.doubt();
            variables.alternatives().open(level.doubt);
        }
        boolean inDoubt = level.doubt != Unknowns.NONE;
        boolean last = truth.isTrue() && inDoubt;
        level.complete |= last;
        level.state = last ? State.LAST : State.ACTIVE;
        if (inDoubt) {
            variables.alternatives().begin();
        }
        return Outcome.READ;
    }
}
