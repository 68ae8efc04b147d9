package depscope.makefile.parse;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;

/**
 * A word of a dependency line.
 *
 * @param text without the marks at its head that say that it may be absent
 * @param doubt the number of what decides whether it is there; 0 if it is
 * @param perhaps whether the word itself says that it may be absent
 * @param unknown the number of what decides how it reads; 0 if that is known
 */
record MarkedWord(String text, int doubt, boolean perhaps, int unknown) {
    /** @param line the number of what decides whether the line is read that it stands on; 0 if it is */
    static MarkedWord of(String marked, int line) {
        int doubt = line;
        int at = 0;
        while (at < marked.length() && Marks.isMaybe(marked.charAt(at))) {
            doubt = doubt == Unknowns.NONE ? Marks.number(marked.charAt(at)) : doubt;
            at++;
        }
        String text = marked.substring(at);
        return new MarkedWord(text, doubt, at > 0, Marks.first(text));
    }

    boolean isKnown() {
        return unknown == Unknowns.NONE;
    }
}
