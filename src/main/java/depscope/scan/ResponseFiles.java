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
 * quotes of both kinds and backslashes undone. A word whose file cannot be read stays as it is.
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

    List<String> expanded(List<String> words, TreePath directory) {
        List<String> all = new ArrayList<>();
        expand(words, directory, all, 0);
        return all;
    }

    private void expand(List<String> words, TreePath directory, List<String> all, int depth) {
        for (String word : words) {
            if (word.length() < 2 || word.charAt(0) != '@' || depth == DEEPEST || all.size() > MOST_WORDS) {
                all.add(word);
                continue;
            }
            Resolver.Found found = links.find(directory, word.substring(1));
            try {
                if (found.entry().kind() != Entry.Kind.FILE) {
                    throw new IOException("no file");
                }
                String text = new String(tree.read(found.path()), StandardCharsets.ISO_8859_1);
                expand(cut(text), directory, all, depth + 1);
            } catch (IOException e) {
                all.add(word);
            }
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
