package depscope.makefile.variable;

import com.google.re2j.Matcher;
import depscope.makefile.value.Budget;
import depscope.makefile.value.PosixRegex;

/** {@code :C/pattern/replacement/}: as {@link Substitution}, with a regular expression and {@code & \0 … \9} for what it met. */
final class RegexSubstitution implements WordChange {
    private final PosixRegex pattern;
    private final String replacement;
    private final boolean everywhere;
    private final boolean once;
    private final Chain chain;
    private final Budget budget;
    private boolean matched;

    /** @param flags of {@code g 1 W} */
    RegexSubstitution(PosixRegex pattern, String replacement, String flags, Chain chain) {
        this.pattern = pattern;
        this.replacement = replacement;
        this.everywhere = flags.indexOf('g') >= 0;
        this.once = flags.indexOf('1') >= 0;
        this.chain = chain;
        this.budget = chain.variables.budget();
    }

    @Override
    public boolean to(String word, boolean parted, StringBuilder out) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        Matcher matcher = pattern.over(word, budget);
        while (!(once && matched && from == 0) && matcher.find(from)) {
            matched = true;
            changed.append(word, from, matcher.start());
            replace(matcher, word, changed);
            budget.length((long) out.length() + changed.length());
            boolean empty = matcher.end() == from;
            from = matcher.end();
            if (!everywhere) {
                break;
            }
            if (empty && from < word.length()) {
                changed.append(word.charAt(from++));
            }
            if (from >= word.length()) {
                break;
            }
        }
        changed.append(word, from, word.length());
        if (changed.length() == 0) {
            return parted;
        }
        // 2020: a blank, whatever :ts says. Current: the separator, which comes without us.
        WordChange.part(out, parted, ' ');
        out.append(changed);
        return true;
    }

    private void replace(Matcher matcher, String word, StringBuilder out) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
            if (c == '\\' && (next == '&' || next == '\\')) {
                out.append(next);
                i++;
            } else if (c == '&') {
                out.append(word, matcher.start(), matcher.end());
            } else if (c == '\\' && next >= '0' && next <= '9') {
                group(matcher, next - '0', word, out);
                i++;
            } else {
                out.append(c);
            }
        }
    }

    /**
     * What a part in brackets met. 2020: if nothing, that is told; of the first part that is not there, nothing is. Current: the other way
     * about.
     */
    private void group(Matcher matcher, int n, String word, StringBuilder out) {
        if (n == pattern.groups() + 1 && !chain.current) {
            return;
        }
        if (n > pattern.groups()) {
            chain.error("No subexpression \\" + n);
        } else if (matcher.start(n) >= 0) {
            out.append(word, matcher.start(n), matcher.end(n));
        } else if (!chain.current) {
            chain.error("No match for subexpression \\" + n);
        }
    }
}
