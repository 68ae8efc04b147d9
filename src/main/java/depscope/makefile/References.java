package depscope.makefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables that a text refers to by a plain name. */
final class References {
    private References() {
    }

    /** Each once, in order; names that are themselves put together are left out, those that they are made of are not. */
    static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = text.indexOf('$'); i >= 0 && i + 1 < text.length(); i = text.indexOf('$', i)) {
            char open = text.charAt(i + 1);
            if (open == '$') {
                i += 2;
                continue;
            }
            i += 2;
            if (open != '{' && open != '(') {
                // In a modifier, a $ before anything else is the end of a word.
                if (Character.isLetterOrDigit(open) || "_@<>*?!%^".indexOf(open) >= 0) {
                    names.add(Character.toString(open));
                }
                continue;
            }
            int end = i;
            while (end < text.length() && ":})$".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end > i && end < text.length() && text.charAt(end) != '$') {
                names.add(text.substring(i, end));
            }
        }
        return new ArrayList<>(names);
    }
}
