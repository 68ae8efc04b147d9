package depscope.makefile.variable;

import depscope.makefile.value.Budget;

/**
 * {@code :old=new}: a suffix, or with {@code %} a prefix and a suffix, of each word replaced (bmake(1), ":old_string=new_string").
 *
 * <p>2020: an empty old string is at the end of an empty word too. Current: an empty word stays so.
 */
final class SysvSubstitution implements WordChange {
    private final String old;
    private final String other;
    private final char separator;
    private final Budget budget;
    private final boolean skipsEmpty;

    /** @param skipsEmpty whether an empty word stays as it is */
    SysvSubstitution(String old, String other, char separator, Budget budget, boolean skipsEmpty) {
        this.skipsEmpty = skipsEmpty;
        this.old = old;
        this.other = other;
        this.separator = separator;
        this.budget = budget;
    }

    @Override
    public boolean to(String word, boolean parted, StringBuilder out) {
        WordChange.part(out, parted, separator);
        budget.length((long) out.length() + word.length() + other.length());
        int percent = old.indexOf('%');
        String prefix = percent < 0 ? "" : old.substring(0, percent);
        String suffix = percent < 0 ? old : old.substring(percent + 1);
        boolean matches = old.isEmpty() || percent >= 0 && !word.isEmpty() && word.startsWith(prefix) && word.endsWith(suffix)
                && word.length() >= prefix.length() + suffix.length() || percent < 0 && word.endsWith(suffix);
        if (!matches || skipsEmpty && word.isEmpty()) {
            out.append(word);
            return true;
        }
        // Of an empty old string the whole word is the stem, and nothing is taken away.
        String stem = word.substring(prefix.length(), word.length() - suffix.length());
        int place = other.indexOf('%');
        if (percent < 0) {
            out.append(stem).append(other);
        } else if (place < 0) {
            out.append(other);
        } else {
            out.append(other, 0, place).append(stem).append(other, place + 1, other.length());
        }
        return true;
    }
}
