package depscope.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringTokenizer;

/**
 * Reads an mtree(5) specification, the BSDs' description of a file hierarchy.
 *
 * <p>One entry a line: a name and words {@code key=value} or {@code key}, split by blanks; a backslash at
 * the end of a line joins the next to it; empty lines and those that begin with {@code #} say nothing.
 * <ul>
 * <li>A name without a slash lies in the current directory, and is the current directory from then on if
 *     its {@code type} is {@code dir}; {@code .} is the root. The line {@code ..} goes back up.
 * <li>A name with a slash is a path from the root ({@code ./a/b}, {@code a/b}, {@code /a/b}) and leaves the
 *     current directory as it is.
 * <li>{@code /set key=value…} gives words to all entries that follow and do not say otherwise;
 *     {@code /unset key…} or {@code /unset all} takes them back.
 * </ul>
 * Names and links are written by vis(3), see {@link Vis}.
 *
 * <p>{@code time=SECONDS.NANOSECONDS}: what follows the point is a count and not a fraction, so
 * {@code 7.5} is five nanoseconds past seven. FreeBSD's and NetBSD's mtree and libarchive all read it so
 * (by strtol), and the first mtrees wrote it without leading zeros. The point may be missing, as
 * libarchive lets it be.
 */
public final class MtreeReader {
    /** What was read, in the order of the lines, and what could not be. */
    public record Result(List<MtreeEntry> entries, List<TreeProblem> problems) {
    }

    private static final int LONGEST_PATH = 4096;

    private final TreePath file;
    private final ProblemList problems = new ProblemList();
    private final List<MtreeEntry> entries = new ArrayList<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Deque<TreePath> above = new ArrayDeque<>();
    private TreePath current = TreePath.ROOT;

    private MtreeReader(TreePath file) {
        this.file = file;
    }

    /** @param file where the specification was read from, for the problems */
    public static Result read(TreePath file, byte[] specification) {
        MtreeReader reader = new MtreeReader(file);
        reader.readLines(new String(specification, StandardCharsets.ISO_8859_1).split("\n", -1));
        return new Result(List.copyOf(reader.entries), reader.problems.toList());
    }

    private void readLines(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            int first = i + 1;
            String line = unended(lines[i]);
            if (line.stripLeading().startsWith("#")) {
                continue;
            }
            if (isContinued(line)) {
                StringBuilder joined = new StringBuilder();
                while (isContinued(line) && i + 1 < lines.length) {
                    joined.append(line, 0, line.length() - 1);
                    line = unended(lines[++i]);
                }
                line = joined.append(line).toString();
            }
            readLine(line, first);
        }
    }

    private static String unended(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Ends in a backslash that no other one protects. */
    private static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void readLine(String line, int number) {
        StringTokenizer words = new StringTokenizer(line, " \t");
        if (!words.hasMoreTokens()) {
            return;
        }
        String name = words.nextToken();
        if (name.equals("/set")) {
            words.asIterator().forEachRemaining(word -> put(defaults, (String) word));
        } else if (name.equals("/unset")) {
            words.asIterator().forEachRemaining(this::unset);
        } else if (name.equals("..")) {
            if (above.isEmpty()) {
                problems.add(file, number, ".. leads above the root");
            } else {
                current = above.pop();
            }
        } else {
            readEntry(name, words, number);
        }
    }

    private void unset(Object key) {
        if (key.equals("all")) {
            defaults.clear();
        } else {
            defaults.remove(key);
        }
    }

    private static void put(Map<String, String> values, String word) {
        int equals = word.indexOf('=');
        values.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
    }

    private void readEntry(String written, StringTokenizer words, int number) {
        Optional<String> name = Vis.decode(written);
        if (name.isEmpty() || written.startsWith("/") && written.indexOf('/', 1) < 0) {
            problems.add(file, number, (name.isEmpty() ? "a malformed escape: " : "no such command: ") + TreePath.decode(written));
            return;
        }
        Map<String, String> values = new HashMap<>(defaults);
        words.asIterator().forEachRemaining(word -> put(values, (String) word));
        boolean full = written.indexOf('/') >= 0;
        TreePath path = full || written.equals(".") ? TreePath.ofRaw(name.get())
                : isPlain(name.get()) ? current.child(name.get()) : current.resolve(name.get());
        boolean tooLong = path.raw().length() > LONGEST_PATH;
        String type = values.getOrDefault("type", "");
        if (!full && type.equals("dir")) {
            above.push(current);
            current = tooLong ? current : path;
        }
        if (tooLong) {
            problems.add(file, number, "a path of " + path.raw().length() + " bytes");
            return;
        }
        String link = Vis.decode(values.getOrDefault("link", "")).orElse("");
        OptionalLong mtime = OptionalLong.empty();
        if (values.containsKey("time")) {
            mtime = nanos(values.get("time"));
            if (mtime.isEmpty()) {
                problems.add(file, number, "a malformed time: " + TreePath.decode(values.get("time")));
            }
        }
        String bytes = values.getOrDefault("size", "");
        OptionalLong size = bytes.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(bytes)) : OptionalLong.empty();
        entries.add(new MtreeEntry(path, type, mtime, size, link, values.containsKey("optional"), number));
    }

    /** Escapes can hide a slash or dots; taking a long path apart for the other names is not worth it. */
    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && !name.equals(".") && !name.equals("..");
    }

    /** Empty for what is no time, or none that 64 bits of nanoseconds can hold. */
    private static OptionalLong nanos(String time) {
        int point = time.indexOf('.');
        String seconds = point < 0 ? time : time.substring(0, point);
        String nanos = point < 0 ? "" : time.substring(point + 1);
        if (!seconds.matches("-?[0-9]{1,10}") || !nanos.matches("[0-9]{0,9}")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Math.addExact(Math.multiplyExact(Long.parseLong(seconds), 1_000_000_000L),
                    nanos.isEmpty() ? 0 : Long.parseLong(nanos)));
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
