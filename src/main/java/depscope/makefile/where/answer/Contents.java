package depscope.makefile.where.answer;

import depscope.makefile.value.Glob;
import depscope.makefile.where.answer.Script.Word;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What files of the tree say, to programs that read them. A snapshot holds most files as empty stand-ins: there an empty
 * file says nothing, unless one of the same kind beside it is not empty.
 */
final class Contents {
    private static final int LARGEST = 1 << 24;

    private static final Pattern SIGNS = Pattern.compile("(?<!\\\\)[*?\\[]");

    private final FileTree tree;
    private final Resolver resolver;
    /** Of which kinds of files in which directories all are empty. */
    private final Map<TreePath, Boolean> standIns = new HashMap<>();

    Contents(FileTree tree, Resolver resolver) {
        this.tree = tree;
        this.resolver = resolver;
    }

    Entry stat(TreePath directory, String name) throws NotKnown {
        Entry entry = resolver.find(directory, name).entry();
        if (entry.kind() == Entry.Kind.UNKNOWN || entry.kind() == Entry.Kind.UNREADABLE) {
            throw new NotKnown("whether " + name + " is there");
        }
        return entry;
    }

    boolean isPartial() {
        return tree.isPartial();
    }

    TreePath real(TreePath directory, String name) {
        return resolver.real(directory, name);
    }

    /** The names in a directory, sorted by byte. */
    List<String> list(TreePath directory, String name) throws NotKnown {
        try {
            return tree.list(resolver.real(directory, name));
        } catch (IOException e) {
            throw new NotKnown(e.getMessage());
        }
    }

    /** What is called {@code name}, itself, though it be a link. */
    Entry itself(TreePath directory, String name) throws NotKnown {
        int slash = name.lastIndexOf('/');
        String last = name.substring(slash + 1);
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return stat(directory, name);
        }
        TreePath above = slash < 0 ? resolver.real(directory) : resolver.real(directory, name.substring(0, slash + 1));
        TreePath path = above.child(last);
        Entry entry = resolver.known(path).orElseGet(() -> tree.look(path));
        return entry.exists() ? entry : stat(directory, name);
    }

    /** What a file says, one character a byte. */
    String text(TreePath directory, String name) throws NotKnown {
        TreePath file = resolver.real(directory, name);
        Entry entry = stat(directory, name);
        if (entry.kind() != Entry.Kind.FILE || entry.size() > LARGEST || entry.size() == 0 && isStandIn(file)) {
            throw new NotKnown("what " + name + " says");
        }
        try {
            return new String(tree.read(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new NotKnown(e.getMessage());
        }
    }

    private boolean isStandIn(TreePath empty) throws NotKnown {
        if (!tree.isPartial()) {
            return false;
        }
        TreePath directory = empty.parent();
        String kind = suffix(empty.rawName());
        Boolean known = standIns.get(directory.child(kind));
        if (known == null) {
            known = true;
            for (String name : list(directory, ".")) {
                known &= !suffix(name).equals(kind) || tree.look(directory.child(name)).size() == 0;
            }
            standIns.put(directory.child(kind), known);
        }
        return known;
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The files that a word with {@code * ? [} means, as a shell sorts them; the word itself if there are none. */
    List<String> matching(TreePath directory, Word word) throws NotKnown {
        if (!SIGNS.matcher(word.pattern()).find()) {
            return List.of(word.text());
        }
        int slash = word.pattern().lastIndexOf('/');
        String quoted = word.pattern().substring(0, slash + 1);
        String last = word.pattern().substring(slash + 1);
        if (SIGNS.matcher(quoted).find()) {
            throw new NotKnown("which directories match");
        }
        String above = quoted.replaceAll("\\\\(.)", "$1");
        // Lists that exclude begin with ! in a shell and with ^ in make.
        String pattern = last.replaceAll("(?<!\\\\)\\[!", "[^");
        String from = above.isEmpty() ? "." : above;
        if (stat(directory, from).kind() != Entry.Kind.DIRECTORY) {
            return List.of(word.text());
        }
        List<String> found = list(directory, from).stream().filter(name -> name.startsWith(".") == pattern.startsWith("."))
                .filter(name -> Glob.matches(name, pattern)).map(name -> above + name).toList();
        return found.isEmpty() ? List.of(word.text()) : found;
    }
}
