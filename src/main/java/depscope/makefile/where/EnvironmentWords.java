package depscope.makefile.where;

import depscope.makefile.value.Marks;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words before a command that set its environment: {@code NAME=value OTHER="a b" make}. */
final class EnvironmentWords {
    private EnvironmentWords() {
    }

    /** In order; what is not wholly known is left out, and so is what is no such word. */
    static Map<String, String> of(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean isBlank = c == ' ' || c == '\t' || c == '\n';
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
            } else if (quote == 0 && isBlank) {
                put(all, word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return all;
    }

    private static void put(Map<String, String> all, String word) {
        int equals = word.indexOf('=');
        if (equals > 0 && word.substring(0, equals).matches("[A-Za-z_][A-Za-z0-9_.]*") && !Marks.any(word)) {
            all.put(word.substring(0, equals), word.substring(equals + 1));
        }
    }
}
