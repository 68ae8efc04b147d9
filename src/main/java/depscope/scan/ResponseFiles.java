package depscope.scan;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the words of a file in the place of {@code @file} (gcc manual, "Overall Options"): cut at blanks, with
 * quotes of both kinds and backslashes undone. Where there is no such file the word means itself, as
 * {@code @/sys/x.c} does below a link called {@code @}.
 */
final class ResponseFiles {
    private static final int DEEPEST = 10;
    private static final int MOST_WORDS = 1_000_000;

    private final FileTree tree;
    private final Resolver links;

    ResponseFiles(FileTree tree, Resolver links) {
        this.tree = tree;
        this.links = links;
    }

    /**
     * @param words with those of the files in their places
     * @param files that words were, or would have been, taken from; seen from where the command runs
     */
    record Expanded(List<String> words, List<String> files) {
    }

    Expanded expanded(List<String> words, TreePath directory) {
        boolean none = words.stream().noneMatch(word -> word.startsWith("@"));
        Expanded all = new Expanded(none ? words : new ArrayList<>(), new ArrayList<>());
        if (!none) {
            expand(words, directory, all, 0);
        }
        return all;
    }

    private void expand(List<String> words, TreePath directory, Expanded all, int depth) {
        for (String word : words) {
            if (word.length() < 2 || word.charAt(0) != '@' || depth == DEEPEST || all.words.size() > MOST_WORDS) {
                all.words.add(word);
                continue;
            }
            String name = word.substring(1);
            Resolver.Found found = links.find(directory, name);
            boolean there = found.entry().kind() == Entry.Kind.FILE;
            if (!there && (name.startsWith("/") || links.find(directory, word).entry().exists())) {
                all.words.add(word);
                continue;
            }
            all.files.add(name);
            if (there) {
                expand(words(found.path()), directory, all, depth + 1);
            }
        }
    }

    /** None if it cannot be read: the command had them, but they are not known. */
    private List<String> words(TreePath file) {
        try {
            return cut(new String(tree.read(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
                inWord = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (" \t\n\r\f\u000b".indexOf(c) < 0) {
                word.append(c);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
