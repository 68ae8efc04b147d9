package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variable.Held;

/**
 * Variables that keep their value whatever a makefile says (var.c, Var_ReadOnly and Global_Set_ReadOnly).
 *
 * <p>2020: there are none, and a variable may go while its value is worked out. Current: {@code .READONLY} holds a variable, and nobody says
 * so; what make tells of the system and of itself is held too, and that is told; and so it is that a variable in use stays.
 */
final class Holding {
    private final Edition edition;
    private final Messages messages;

    Holding(Edition edition, Messages messages) {
        this.edition = edition;
        this.messages = messages;
    }

    private boolean isCurrent() {
        return edition == Edition.CURRENT;
    }

    /** Whether a name stands for no variable that could be given a value. */
    boolean isNone(String name) {
        return isCurrent() && name.equals(".SUFFIXES");
    }

    /** Whether a variable may not be changed; if make says so, it is told. @param what would be done to it */
    boolean isHeld(Variable variable, String what) {
        if (variable.held() == Held.ALOUD) {
            messages.add(Message.Level.FATAL, "Cannot " + what + " \"" + variable.name() + "\" as it is read-only");
        }
        return variable.held() != Held.NOT;
    }

    boolean isInUse(Variable variable) {
        boolean stays = variable.inUse && isCurrent();
        if (stays) {
            messages.add(Message.Level.FATAL, "Cannot delete variable \"" + variable.name() + "\" while it is used");
        }
        return stays;
    }

    /** Whether the command line may take the place of a variable of all makefiles. @param own null if there is none */
    boolean mayOverride(Variable own) {
        if (own != null && own.held() == Held.ALOUD) {
            messages.add(Message.Level.FATAL, "Cannot override read-only global variable \"" + own.name() + "\" with a command line variable");
        }
        return own == null || own.held() == Held.NOT;
    }

    void fix(Variable variable) {
        if (isCurrent()) {
            variable.hold(Held.ALOUD);
        }
    }

    /** @param turn the number of what decides whether that is done at all; 0 if it is */
    void readOnly(Variable variable, boolean isReadOnly, int turn) {
        if (variable.held() == Held.ALOUD) {
            return;
        }
        if (turn == Unknowns.NONE) {
            variable.hold(isReadOnly ? Held.SILENTLY : Held.NOT);
        } else if (isReadOnly != (variable.held() == Held.SILENTLY)) {
            variable.hold(Held.NOT);
            variable.holdPerhaps(turn);
        }
    }
}
