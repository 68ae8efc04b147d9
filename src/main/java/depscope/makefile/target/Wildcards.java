package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Glob;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Words with wildcards and braces as lists of files. Braces are undone first, by text alone: what has no wildcard left
 * need not exist. Wildcards match in the last name only, in directories of a search path.
 *
 * <p>Matches in one directory come sorted by name. bmake takes them in the order of a hash table of its own, which
 * depends on how many files the directory holds: nobody can rely on that.
 */
public final class Wildcards {
    private final Edition edition;
    private final Directories directories;
    private final Messages messages;
    private final Budget budget;

    Wildcards(Edition edition, Directories directories, Messages messages, Budget budget) {
        this.edition = edition;
        this.directories = directories;
        this.messages = messages;
        this.budget = budget;
    }

    /** Whether a word is to be expanded: it has a wildcard or brace, and as many brackets and braces close as open. */
    public static boolean isIn(String word) {
        boolean wild = false;
        int braces = 0;
        int brackets = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            wild |= c == '{' || c == '[' || c == '?' || c == '*';
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return wild && braces == 0 && brackets == 0;
    }

    /** The files that a word means, along {@code path} and in the current directory. */
    public List<String> expand(String word, SearchPath path) {
        List<String> found = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(word));
        while (!ahead.isEmpty()) {
            String next = ahead.pop();
            budget.spend(32L * next.length());
            int brace = next.indexOf('{');
            if (!next.equals(word) && firstWild(next) < 0) {
                found.add(next);
            } else if (brace >= 0) {
                List<String> pieces = pieces(next, brace);
                for (int i = pieces.size() - 1; i >= 0; i--) {
                    ahead.push(pieces.get(i));
                }
            } else {
                match(next, path, found);
            }
        }
        return found;
    }

    /** The words that {@code word} means with its first brace undone. */
    private List<String> pieces(String word, int brace) {
        int end = close(word, brace + 1, false);
        if (end == word.length()) {
            messages.add(Message.Level.ERROR, "Unterminated {} clause \"" + word.substring(brace + 1) + "\"");
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        for (int start = brace + 1; start <= end;) {
            int stop = close(word, start, true);
            budget.spend(8L * word.length());
            pieces.add(word.substring(0, brace) + word.substring(start, stop) + word.substring(end + 1));
            start = stop + 1;
        }
        return pieces;
    }

    /**
     * Where the brace closes that is open at {@code from}, or, if so asked, its next comma is; the end if nowhere. To the
     * 2020 edition every comma is one of this brace's, also in braces within it.
     */
    private int close(String word, int from, boolean orComma) {
        int depth = 0;
        for (int i = from; i < word.length(); i++) {
            char c = word.charAt(i);
            if (depth == 0 && c == '}' || orComma && c == ',' && (depth == 0 || edition == Edition.OF_2020)) {
                return i;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return word.length();
    }

    private static int firstWild(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '*' || c == '?' || c == '{' || c == '[') {
                return i;
            }
        }
        return -1;
    }

    private void match(String pattern, SearchPath path, List<String> found) {
        if (pattern.indexOf('/') < 0) {
            match(pattern, directories.dot(), found);
        } else {
            int slash = pattern.lastIndexOf('/', Math.max(0, firstWild(pattern)));
            if (firstWild(pattern) >= 0 && slash > 0) {
                Optional<String> directory = path.find(pattern.substring(0, slash + 1));
                directory.map(name -> name.endsWith("/") ? name.substring(0, name.length() - 1) : name)
                        .flatMap(directories::open).ifPresent(each -> match(pattern.substring(slash + 1), each, found));
                return;
            }
        }
        path.directories().forEach(each -> match(pattern, each, found));
    }

    private void match(String pattern, Directory directory, List<String> found) {
        boolean isDot = directory.name().equals(".");
        for (String name : directory.sorted()) {
            budget.spend(name.length());
            if ((name.charAt(0) != '.' || pattern.startsWith(".")) && Glob.matches(name, pattern)) {
                found.add(isDot ? name : directory.file(name));
            }
        }
    }
}
