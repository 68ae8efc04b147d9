package depscope.makefile.where;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The makefile of a kernel, as config(8) writes it (its mkmakefile.c): plain assignments first, {@code KERN_IDENT} one of
 * them, then what {@code sys/conf/Makefile.MACHINE} has. That one sets {@code S} too, where nothing set it before.
 *
 * @param values the plain assignments of its head, ahead of the first directive, raw
 * @param lines where they stand
 */
record KernelMakefile(TreePath file, Map<String, String> values, Map<String, Integer> lines) {
    private static final String IDENTITY = "KERN_IDENT";
    private static final int LONGEST_HEAD = 1 << 16;
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)[ \t]*[?:+]?=[ \t]*([^$]*)");

    /** Nothing if there is no makefile in {@code directory}, or config did not write it. */
    static Optional<KernelMakefile> in(FileTree tree, Resolver links, TreePath directory) {
        Resolver.Found found = links.find(directory, "Makefile");
        if (found.entry().kind() != Entry.Kind.FILE) {
            return Optional.empty();
        }
        try {
            byte[] bytes = tree.read(found.path());
            KernelMakefile read = read(found.path(), new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1));
            return read.values.containsKey(IDENTITY) ? Optional.of(read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static KernelMakefile read(TreePath file, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.startsWith(".")) {
                break;
            }
            Matcher matcher = ASSIGNMENT.matcher(line);
            if (matcher.matches() && !line.endsWith("\\")) {
                values.put(matcher.group(1), matcher.group(2).stripTrailing());
                lines.put(matcher.group(1), number);
            }
        }
        return new KernelMakefile(file, Map.copyOf(values), Map.copyOf(lines));
    }

    /** The kernel's name, raw. */
    String identity() {
        return values.getOrDefault(IDENTITY, "");
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Where a value stands, for people. */
    String place(String name) {
        return file + ":" + lines.get(name);
    }

    /** The kernel's sources, links undone: {@code S}, or where they are of old. */
    Optional<TreePath> sources(Resolver links) {
        for (String word : new String[] {value("S").orElse("../../.."), "../../.."}) {
            Resolver.Found found = links.find(file.parent(), word);
            if (links.find(found.path(), "conf").entry().kind() == Entry.Kind.DIRECTORY) {
                return Optional.of(found.path());
            }
        }
        return Optional.empty();
    }
}
