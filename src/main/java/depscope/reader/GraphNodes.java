package depscope.reader;

import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes of a printed graph, and the sources behind them; {@link MakeGraphReader} has the format. */
final class GraphNodes {
    private static final byte[] SOURCES = Cursor.ascii("#   Files that are only sources:");
    private static final byte[] SECTION = Cursor.ascii("#***");
    private static final byte[] BRACKET = Cursor.ascii(" [");
    /** Two of the longest paths there are. */
    private static final int LONGEST_SOURCE = 2 * 4096 + 8;
    private static final Set<String> ATTRIBUTES = Set.of(".ARCHV", ".EXEC", ".IGNORE", ".INVISIBLE", ".JOIN", ".LIB",
            ".MADE", ".MAKE", ".MEMBER", ".META", ".NOMETA", ".NOMETA_CMP", ".NOPATH", ".NOTMAIN", ".OPTIONAL",
            ".PHONY", ".PRECIOUS", ".RECURSIVE", ".SILENT", ".SPECIAL", ".SUBMAKE", ".TRANSFORM", ".USE", ".USEBEFORE",
            ".WAIT");

    private final byte[] bytes;
    private final ProblemList problems;
    private final Set<String> knownNames;
    /** The length of the longest of them, 0 where there are none. */
    private final int longestName;

    final Words words;
    final List<Node> nodes = new ArrayList<>();
    /** Names as the heads have them, raw: the second group of a {@code ::} target is {@code name#1}. */
    final Set<String> heads = new HashSet<>();
    /** How long the target's name is in a group's. */
    final Map<String, Integer> groups = new HashMap<>();
    /** Nodes printed without prerequisites: their place in {@link #nodes} by name, in that order. */
    final Map<String, Integer> unprinted = new LinkedHashMap<>();
    /** What path search made of a name, where that is something else. */
    final Map<String, String> found = new HashMap<>();

    /**
     * @param knownNames the graph's names, for putting those with blanks together again; empty where no
     *     name has one
     */
    GraphNodes(byte[] bytes, ProblemList problems, Set<String> knownNames) {
        this.bytes = bytes;
        this.problems = problems;
        this.words = new Words(bytes);
        this.knownNames = knownNames;
        this.longestName = knownNames.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Reads on from {@code line}, just behind the graph's head, and leaves it at the next section. */
    void read(Cursor line, NodeHead head) {
        boolean sources = false;
        while (!line.atEnd() && !line.startsWith(SECTION)) {
            if (line.startsWith(SOURCES)) {
                sources = true;
                line.next();
            } else if (sources && line.at(0) == '#' && line.at(1) == '\t') {
                source(line);
                line.next();
            } else if (head.read(line)) {
                node(line, head);
            } else {
                if (!line.isEmpty() && !isLoneHash(line)) {
                    problems.add(line.start(), "neither a node of the graph nor a part of one");
                }
                line.next();
            }
        }
    }

    private void node(Cursor line, NodeHead head) {
        int start = head.nameStart();
        int end = head.nameEnd();
        String name = line.raw(start, end);
        int type = head.type();
        boolean again = !heads.add(name);
        if (head.failed() && !again) {
            problems.add(line.start(), "make stopped: '" + TreePath.decode(name) + "' is " + head.state());
        }
        line.next();
        int first = words.count();
        int firstCommand = 0;
        int endCommands = 0;
        boolean printed = isLoneHash(line) && !new Cursor(bytes, line.end() + 1).startsWith(SOURCES);
        if (printed) {
            int group = (type & Type.DOUBLE_COLON) != 0 ? withoutGroup(start, end) : end;
            int behind = prerequisiteLine(line, start, end, group);
            if (behind >= 0) {
                if (group < end && !holdsName(line, start, end)) {
                    groups.put(name, group - start);
                    end = group;
                }
                prerequisites(behind, line.end());
                line.next();
                firstCommand = line.start();
                endCommands = commands(line);
            } else {
                problems.add(start, "the prerequisites of this node are missing");
            }
        }
        if (again) {
            words.cut(first);
            return;
        }
        if (!printed) {
            unprinted.put(name, nodes.size());
        }
        int endPrerequisites = words.count();
        words.add(start, end);
        nodes.add(new Node(endPrerequisites, type, head.verdict(), head.reached(), head.fromDepend(), first,
                endPrerequisites, firstCommand, endCommands));
    }

    private static boolean isLoneHash(Cursor line) {
        return line.at(0) == '#' && line.end() == line.start() + 1;
    }

    /**
     * Goes to the line with a node's prerequisites, over the remarks ahead of it.
     *
     * @return where its prerequisites begin, behind the operator; -1 where there is no such line
     */
    private int prerequisiteLine(Cursor line, int start, int end, int group) {
        while (!line.atEnd() && !line.isEmpty()) {
            int behind = behindOperator(line, start, end);
            if (behind < 0 && group < end) {
                behind = behindOperator(line, start, group);
            }
            if (behind >= 0 || line.at(0) != '#') {
                return behind;
            }
            line.next();
        }
        return -1;
    }

    private boolean holdsName(Cursor line, int start, int end) {
        int length = end - start;
        if (length == 0 || line.end() - line.start() < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[line.start() + i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    private int behindOperator(Cursor line, int start, int end) {
        if (!holdsName(line, start, end)) {
            return -1;
        }
        int at = line.start() + end - start;
        while (at < line.end() && bytes[at] == ' ') {
            at++;
        }
        if (at == line.end() || bytes[at] != ':' && bytes[at] != '!') {
            return -1;
        }
        at += bytes[at] == ':' && at + 1 < line.end() && bytes[at + 1] == ':' ? 2 : 1;
        return at == line.end() || bytes[at] == ' ' ? at : -1;
    }

    /** Where a name ends without the {@code #1} of a group; its end where it has none. */
    private int withoutGroup(int start, int end) {
        int digits = end;
        while (digits > start && bytes[digits - 1] >= '0' && bytes[digits - 1] <= '9') {
            digits--;
        }
        return digits < end && digits > start + 1 && bytes[digits - 1] == '#' ? digits - 1 : end;
    }

    private void prerequisites(int from, int end) {
        int at = from;
        while (at < end) {
            if (bytes[at] == ' ') {
                at++;
                continue;
            }
            int until = blank(at, end);
            if (longestName > 0) {
                until = joined(at, until, end);
            }
            if (bytes[at] != '.' || !ATTRIBUTES.contains(raw(at, until))) {
                words.add(at, until);
            }
            at = until;
        }
    }

    /** The end of the longest known name with blanks that begins here, if the piece alone is none. */
    private int joined(int at, int until, int end) {
        if (knownNames.contains(raw(at, until))) {
            return until;
        }
        int longest = until;
        for (int next = until; next < end && next - at < longestName; ) {
            next = blank(next + 1, end);
            if (knownNames.contains(raw(at, next))) {
                longest = next;
            }
        }
        return longest;
    }

    private int blank(int from, int end) {
        int at = from;
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        return at;
    }

    /**
     * Goes over a node's commands: tab-indented lines, but one with a newline in it goes on without a
     * tab, so they end at the empty lines, two or more, ahead of the next node's or section's {@code #}.
     *
     * @return where they end
     */
    private int commands(Cursor line) {
        int at = line.start();
        if (line.at(0) != '\t') {
            return at;
        }
        while (at < bytes.length) {
            int next = at;
            while (next < bytes.length && bytes[next] == '\n') {
                next++;
            }
            // The first of these newlines ends a command.
            if (next == bytes.length && next > at || next - at > 2 && bytes[next] == '#') {
                at++;
                break;
            }
            at = Math.max(next, at + 1);
        }
        line.moveTo(at);
        return at;
    }

    /** {@code #<tab>NAME [PATH]}, attributes behind it. */
    private void source(Cursor line) {
        int start = line.start() + 2;
        int close = Math.min(line.end(), start + LONGEST_SOURCE);
        while (close > start && bytes[close - 1] != ']') {
            close--;
        }
        for (int open = line.find(BRACKET, start); open >= 0 && open < close; open = line.find(BRACKET, open + 1)) {
            String name = raw(start, open);
            String path = raw(open + BRACKET.length, close - 1);
            // A name may itself hold a bracket; what was found for it ends in its last part.
            if (path.endsWith(name.substring(name.lastIndexOf('/') + 1))) {
                if (!path.equals(name)) {
                    found.put(name, path);
                }
                return;
            }
        }
        problems.add(line.start(), "not NAME [PATH]");
    }

    /** The bytes between two places, one character a byte. */
    String raw(int from, int until) {
        return new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
    }
}
