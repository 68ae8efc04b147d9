package depscope.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand before a command and runs it: variables, {@code env}, {@code nice}, {@code ccache}, libtool. */
final class Wrappers {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    /** Each with the letters of its options that have a value. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("env", "u"), Map.entry("nice", "n"),
            Map.entry("timeout", "ks"), Map.entry("time", "fo"), Map.entry("stdbuf", "ioe"), Map.entry("exec", "a"),
            Map.entry("command", ""), Map.entry("nohup", ""), Map.entry("setsid", ""), Map.entry("ionice", "cn"),
            Map.entry("ccache", ""), Map.entry("distcc", ""), Map.entry("sccache", ""), Map.entry("icecc", ""));
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ksh", "zsh");

    private Wrappers() {
    }

    /** The command that {@code words} run in the end; empty if they set variables only, or ask of a command only. */
    static List<String> unwrapped(List<String> words) {
        int at = libtool(words);
        while (at < words.size()) {
            String word = words.get(at);
            String options = NAMES.get(base(word));
            if (options != null) {
                at = behindOptions(words, at + 1, options);
                at += base(word).equals("timeout") ? 1 : 0;
            } else if (ASSIGNMENT.matcher(word).matches()) {
                at++;
            } else {
                break;
            }
        }
        return words.subList(Math.min(at, words.size()), words.size());
    }

    /** The line that a command has run by a shell: {@code sh -c line}, {@code eval words}; empty if it is another command. */
    static Optional<String> line(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        if (command.get(0).equals("eval")) {
            return Optional.of(String.join(" ", command.subList(1, command.size())));
        }
        boolean shell = SHELLS.contains(base(command.get(0)));
        boolean given = false;
        for (int i = 1; shell && i < command.size(); i++) {
            String word = command.get(i);
            if (!word.startsWith("-")) {
                return given ? Optional.of(word) : Optional.empty();
            }
            given |= word.indexOf('c') > 0 && !word.startsWith("--");
        }
        return Optional.empty();
    }

    private static String base(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static int behindOptions(List<String> words, int from, String valued) {
        int at = from;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String option = words.get(at);
            if (option.equals("-v") || option.equals("-V") || option.equals("-C") || option.startsWith("--chdir")
                    || option.startsWith("-S") || option.startsWith("--split")) {
                // A question, another directory or words yet to be cut: what runs, and where, is not known.
                return words.size();
            }
            at += option.length() == 2 && valued.indexOf(option.charAt(1)) >= 0 ? 2 : 1;
        }
        return at;
    }

    /** Where libtool's command begins; 0 if it is not libtool that is run. */
    private static int libtool(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--mode=")) {
                boolean known = base(words.get(0)).endsWith("libtool") || i > 1 && base(words.get(1)).endsWith("libtool");
                int at = i + 1;
                while (known && at < words.size() && words.get(at).startsWith("-")) {
                    at++;
                }
                return known ? at : 0;
            }
        }
        return 0;
    }
}
