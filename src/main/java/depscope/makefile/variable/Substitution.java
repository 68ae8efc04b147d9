package depscope.makefile.variable;

import depscope.makefile.value.Budget;

/** {@code :S/old/new/}: of each word the first place, or all, or only the first word that has one (bmake(1), "Variable modifiers"). */
final class Substitution implements WordChange {
    private final String old;
    private final String other;
    private final boolean atStart;
    private final boolean atEnd;
    private final boolean everywhere;
    private final boolean once;
    private final char separator;
    private final Budget budget;
    private boolean matched;

    Substitution(String old, String other, boolean atStart, boolean atEnd, boolean everywhere, boolean once, char separator,
            Budget budget) {
        this.old = old;
        this.other = other;
        this.atStart = atStart;
        this.atEnd = atEnd;
        this.everywhere = everywhere;
        this.once = once;
        this.separator = separator;
        this.budget = budget;
    }

    @Override
    public boolean to(String word, boolean parted, StringBuilder out) {
        if (once && matched) {
            return whole(word, parted, out);
        }
        if (atStart) {
            if (!word.startsWith(old) || atEnd && word.length() != old.length()) {
                return whole(word, parted, out);
            }
            return replaced(other + word.substring(old.length()), parted, out);
        }
        if (atEnd) {
            return word.endsWith(old) ? replaced(word.substring(0, word.length() - old.length()) + other, parted, out)
                    : whole(word, parted, out);
        }
        return anywhere(word, parted, out);
    }

    private boolean whole(String word, boolean parted, StringBuilder out) {
        WordChange.part(out, parted, separator);
        budget.length((long) out.length() + word.length());
        out.append(word);
        return true;
    }

    private boolean replaced(String word, boolean parted, StringBuilder out) {
        matched = true;
        return word.isEmpty() ? parted : whole(word, parted, out);
    }

    private boolean anywhere(String word, boolean parted, StringBuilder out) {
        int size = out.length();
        boolean apart = parted;
        int from = 0;
        // An empty text to look for is found nowhere, as make looks.
        int found = old.isEmpty() ? -1 : word.indexOf(old);
        while (found >= 0) {
            if (apart && found - from + other.length() > 0) {
                WordChange.part(out, true, separator);
                apart = false;
            }
            out.append(word, from, found).append(other);
            budget.length(out.length());
            matched = true;
            from = found + old.length();
            found = everywhere && from < word.length() ? word.indexOf(old, from) : -1;
        }
        if (from < word.length()) {
            WordChange.part(out, apart, separator);
            out.append(word, from, word.length());
        }
        return out.length() != size || parted;
    }
}
