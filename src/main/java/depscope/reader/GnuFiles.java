package depscope.reader;

import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The section {@code # Files} of a data base of GNU make: all names it has heard of, in no order, each read
 * by a {@link GnuEntryReader}. All prerequisites are among them, so names with blanks can be told apart.
 *
 * <p>Left out are the built-in rules, make's own names ({@code .PHONY}), suffix rules, patterns and
 * {@code -lNAME}; makefiles, where nothing is said of them and nothing needs them; an archive's member
 * {@code lib.a(x.o)} counts as the archive. What one recipe makes together ({@code &:}, or a pattern rule with several
 * targets) needs all that any of it needs: of those that a pattern rule made beside the one it was asked for, make
 * prints nothing else.
 */
final class GnuFiles {
    private static final Pattern PATTERN = Pattern.compile("[*?\\[]");
    private static final byte[] END = Cursor.ascii("# files hash-table stats:");
    private static final byte[] FINISHED = Cursor.ascii("# Finished Make data base on ");
    private static final String SUFFIXES = ".SUFFIXES";
    /** What make knows where nothing is printed of it. */
    private static final List<String> USUAL = Arrays.asList((".out .a .ln .o .c .cc .C .cpp .p .f .F .m .r .y .l .ym .yl .s .S"
            + " .mod .sym .def .h .info .dvi .tex .texinfo .texi .txinfo .w .ch .web .sh .elc .el").split(" "));

    private final byte[] bytes;
    private final Words words;
    private final ProblemList problems;
    private final List<GnuEntry> entries = new ArrayList<>();
    private final Map<String, GnuEntry> byName = new HashMap<>();
    /** The length of the longest name with a blank in it, 0 where there is none. */
    private int longestBlank;
    private final Set<String> suffixes = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private boolean complete = true;

    GnuFiles(byte[] bytes, Words words, ProblemList problems) {
        this.bytes = bytes;
        this.words = words;
        this.problems = problems;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Whether make had looked at all that is needed for what it had looked at. */
    boolean complete() {
        return complete;
    }

    /** Reads on from {@code line}, behind the section's head, and leaves it at its end; whether it has one. */
    boolean read(Cursor line) {
        GnuEntryReader reader = new GnuEntryReader(bytes, problems);
        while (!line.atEnd() && !line.startsWith(END) && !line.startsWith(FINISHED)) {
            if (line.isEmpty()) {
                line.next();
            } else {
                // A file's entry that is cut off may have lost prerequisites and what make says of it.
                reader.read(line).filter(entry -> !line.atEnd()).ifPresent(this::add);
            }
        }
        boolean whole = line.startsWith(END);
        suffixes();
        entries.stream().filter(entry -> !isOwn(entry.name)).forEach(entry -> {
            needed.addAll(names(entry.prerequisites, entry.normalEnd()));
            needed.addAll(names(entry.firstOrderOnly(), entry.end));
        });
        share();
        tellFailures();
        entries.stream().filter(this::isShown).forEach(this::node);
        if (!complete) {
            problems.add(line.start(), "make had not looked at all that it needs: printed with -q, it stops at the first target"
                    + " that is out of date (-np goes on)");
        }
        return whole;
    }

    private void add(GnuEntry entry) {
        entries.add(entry);
        byName.putIfAbsent(entry.name, entry);
        if (entry.name.indexOf(' ') >= 0) {
            longestBlank = Math.max(longestBlank, entry.name.length());
        }
    }

    private void suffixes() {
        GnuEntry told = byName.get(SUFFIXES);
        suffixes.addAll(told == null ? USUAL : names(told.prerequisites, told.end));
    }

    /** Gives each of what is made together what the others need, and the recipe. */
    private void share() {
        for (GnuEntry entry : List.copyOf(entries)) {
            for (String other : entry.alsoMakes < 0 ? List.<String>of() : names(entry.alsoMakes, entry.alsoMakesEnd)) {
                GnuEntry made = byName.get(other);
                if (made != null && made != entry) {
                    made.madeBy.add(entry);
                }
            }
        }
    }

    /** Where make gave up, the first that it did not know how to make, or else the first that failed. */
    private void tellFailures() {
        GnuEntry first = null;
        for (GnuEntry entry : entries) {
            // A pattern that an include met no file by is no failure.
            boolean isPattern = !entry.isTarget() && PATTERN.matcher(entry.name).find();
            if (entry.failed() && !isPattern && (first == null || first.isTarget() && !entry.isTarget())) {
                first = entry;
            }
        }
        if (first != null) {
            problems.add(first.start, "make stopped: '" + TreePath.decode(first.name) + "' "
                    + (first.isTarget() ? "failed to be updated" : "is not there, and it does not know how to make it"));
        }
    }

    private boolean isShown(GnuEntry entry) {
        String name = entry.name;
        if (entry.isBuiltin() || isOwn(name) || name.startsWith("-l") || name.indexOf('%') >= 0 && !entry.considered()) {
            return false;
        }
        if (isSuffixRule(name) && !needed.contains(name) && !entry.considered()) {
            return false;
        }
        return entry.isTarget() || needed.contains(name) || entry.isGoal() || !entry.madeBy.isEmpty();
    }

    /** A dot and capitals. */
    private static boolean isOwn(String name) {
        return name.length() > 1 && name.charAt(0) == '.'
                && name.chars().skip(1).allMatch(c -> c >= 'A' && c <= 'Z' || c == '_');
    }

    private boolean isSuffixRule(String name) {
        if (name.charAt(0) != '.') {
            return false;
        }
        for (int dot = name.indexOf('.', 1); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (suffixes.contains(name.substring(0, dot)) && suffixes.contains(name.substring(dot))) {
                return true;
            }
        }
        return suffixes.contains(name);
    }

    private void node(GnuEntry entry) {
        if (words.count() > DependReader.MOST_WORDS) {
            return;
        }
        int first = words.count();
        String own = archive(entry.name);
        Set<String> once = entry.madeBy.isEmpty() ? null : new HashSet<>();
        List<GnuEntry> all = new ArrayList<>(List.of(entry));
        all.addAll(entry.madeBy);
        for (GnuEntry from : all) {
            prerequisites(from.prerequisites, from.normalEnd(), own, once);
        }
        int firstOrderOnly = words.count();
        for (GnuEntry from : all) {
            prerequisites(from.firstOrderOnly(), from.end, own, once);
        }
        int end = words.count();
        complete &= !entry.considered() || entry.isIntermediate() || isLookedAt(first, end);
        GnuEntry cook = all.stream().filter(GnuEntry::hasRecipe).findFirst().orElse(entry);
        words.add(entry.start, entry.start + own.length());
        boolean target = entry.isTarget() || end > first;
        int type = (!target ? 0 : entry.isDoubleColon() ? Type.DOUBLE_COLON : Type.DEPENDS) | (entry.isPhony() ? Type.PHONY : 0)
                | (entry.isPrecious() ? Type.PRECIOUS : 0) | (cook.hasRecipe() && cook.isMade() ? Type.HAS_COMMANDS : 0);
        boolean told = (type & Type.HAS_COMMANDS) != 0 && cook.isTabbed();
        nodes.add(new Node(end, type, entry.marks(cook), entry.verdict(), entry.considered(), false, first, firstOrderOnly, end,
                told ? cook.firstCommand : 0, told ? cook.endCommands : 0));
        if (words.count() > DependReader.MOST_WORDS) {
            problems.add(entry.start, "more than " + DependReader.MOST_WORDS + " names: the rest is not read");
        }
    }

    private boolean isLookedAt(int from, int until) {
        for (int w = from; w < until; w++) {
            GnuEntry entry = byName.get(words.raw(w));
            if (entry != null && !entry.considered()) {
                return false;
            }
        }
        return true;
    }

    /** @param once what was added before, if nothing is to be added twice */
    private void prerequisites(int from, int end, String own, Set<String> once) {
        for (int at = blanks(from, end); at < end; ) {
            int until = nameEnd(at, end);
            String name = archive(raw(at, until));
            boolean named = !name.equals(own) && !name.startsWith("-l") && name.length() <= DependReader.LONGEST_NAME;
            if (named && (once == null || once.add(name))) {
                words.add(at, at + name.length());
            }
            at = blanks(until, end);
        }
    }

    private Set<String> names(int from, int end) {
        Set<String> names = new LinkedHashSet<>();
        for (int at = blanks(from, end); at < end; ) {
            int until = nameEnd(at, end);
            names.add(raw(at, until));
            at = blanks(until, end);
        }
        return names;
    }

    /** {@code lib.a} of {@code lib.a(x.o)}, any other name as it is. */
    private static String archive(String name) {
        int open = name.indexOf('(');
        return open > 0 && name.endsWith(")") && name.indexOf(')') == name.length() - 1 ? name.substring(0, open) : name;
    }

    /** The end of the name at {@code at}: of the longest known one with blanks, if the piece alone is none. */
    private int nameEnd(int at, int end) {
        int until = piece(at, end);
        if (longestBlank == 0 || byName.containsKey(raw(at, until))) {
            return until;
        }
        int longest = until;
        for (int next = until; next < end && next - at < longestBlank; ) {
            next = piece(next + 1, end);
            if (byName.containsKey(raw(at, next))) {
                longest = next;
            }
        }
        return longest;
    }

    private int piece(int from, int end) {
        int at = from;
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        return at;
    }

    private int blanks(int from, int end) {
        int at = from;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private String raw(int from, int until) {
        return GnuEntry.raw(bytes, from, until);
    }
}
