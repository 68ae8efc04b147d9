package depscope.makefile.parse;

import depscope.makefile.target.Attributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that mean something of their own in dependency lines (bmake(1), "Special sources" and "Special targets"). */
enum Special {
    BEGIN(0), DEFAULT(0), DELETE_ON_ERROR(0), END(0), ERROR(0), EXEC(Attributes.EXEC), IGNORE(Attributes.IGNORE), INCLUDES(0),
    INTERRUPT(0), INVISIBLE(Attributes.INVISIBLE), JOIN(Attributes.JOIN), LIBS(0), MADE(Attributes.MADE), MAIN(0),
    MAKE(Attributes.MAKE), MAKEFLAGS(0), META(Attributes.META), MFLAGS(0), NOMETA(Attributes.NOMETA), NOMETA_CMP(Attributes.NOMETA_CMP),
    NOPATH(Attributes.NOPATH), NOTMAIN(Attributes.NOTMAIN), NOREADONLY(0), NOTPARALLEL(0), NO_PARALLEL(0), NULL(0), OBJDIR(0),
    OPTIONAL(Attributes.OPTIONAL), ORDER(0), PARALLEL(0), PATH(0), PHONY(Attributes.PHONY), POSIX(0), PRECIOUS(Attributes.PRECIOUS),
    READONLY(0), RECURSIVE(Attributes.MAKE), SHELL(0), SILENT(Attributes.SILENT), SINGLESHELL(0), STALE(0), SUFFIXES(0), SYSPATH(0), USE(Attributes.USE),
    USEBEFORE(Attributes.USEBEFORE), WAIT(0),
    /** No name of that kind. */
    NONE(0);

    private static final Map<String, Special> BY_NAME = new HashMap<>();

    static {
        for (Special special : values()) {
            BY_NAME.put("." + special.name(), special);
        }
        BY_NAME.remove("." + NONE.name());
    }

    private final int attribute;

    Special(int attribute) {
        this.attribute = attribute;
    }

    /** What a target has by it; 0 where it is none. */
    int attribute() {
        return attribute;
    }

    /** @param word raw; {@code .SYSPATH}, {@code .READONLY} and {@code .NOREADONLY} are of the current edition alone */
    static Optional<Special> of(String word, boolean current) {
        return word.startsWith(".") ? Optional.ofNullable(BY_NAME.get(word)).filter(special -> current || !special.isNew()) : Optional.empty();
    }

    private boolean isNew() {
        return this == SYSPATH || this == READONLY || this == NOREADONLY;
    }

    /** Whether it is a target that has commands of its own. */
    boolean isTarget() {
        return switch (this) {
            case BEGIN, END, STALE, ERROR, INTERRUPT, DEFAULT -> true;
            default -> false;
        };
    }

    /** Whether its sources are no files. */
    boolean takesWords() {
        return switch (this) {
            case SUFFIXES, PATH, INCLUDES, LIBS, NULL, OBJDIR, SYSPATH, READONLY, NOREADONLY -> true;
            default -> false;
        };
    }

    /** Whether its sources mean nothing. */
    boolean takesNothing() {
        return this == NOTPARALLEL || this == NO_PARALLEL || this == SINGLESHELL || this == DELETE_ON_ERROR || this == SHELL;
    }
}
