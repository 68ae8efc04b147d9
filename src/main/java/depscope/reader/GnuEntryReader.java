package depscope.reader;

import java.util.List;
import java.util.Optional;

/**
 * What a data base of GNU make tells of one name, behind an empty line:
 *
 * <pre>
 * # makefile (from 'Makefile', line 16)       a variable of this target's own: no prerequisite
 * prog: CFLAGS := -g
 * # Not a target:                             no rule names it
 * prog: a.o b.o | objdir                      :: for each of its rules; behind | order-only
 * #  Phony target (prerequisite of .PHONY).
 * #  Implicit rule search has not been done.
 * #  Implicit/static pattern stem: 'prog'
 * #  File is an intermediate prerequisite.
 * #  Also makes: x.tab.h
 * #  Modification time never checked.          or: Last modified …, File does not exist.
 * #  File has been updated.                    or: File has not been updated.
 * #  Needs to be updated (-q is set).          or: Successfully updated.
 * # automatic                                  $@ and its like, as a run had set them
 * # @ := prog
 * # variable set hash-table stats:
 * # Load=2/32=6%, …
 * #  recipe to execute (from 'Makefile', line 13):
 * 	cc -o $@ $^ \                               as written; only a line not continued ends a command
 *   -lm
 * </pre>
 *
 * <p>Names are printed without escapes, {@code $} and all. What path search (VPATH) found is printed by the name it
 * was found by. Ahead of the first recipe with another prefix than the tab stands {@code .RECIPEPREFIX = >}.
 *
 * <p>A dry run gives what it would make a time in the year 2514.
 */
final class GnuEntryReader {
    /** @param meaning bits of {@link GnuEntry} */
    private record Remark(byte[] text, int meaning) {
        Remark(String text, int meaning) {
            this(Cursor.ascii("#  " + text), meaning);
        }
    }

    private static final List<Remark> REMARKS = List.of(
            new Remark("Builtin rule", GnuEntry.BUILTIN),
            new Remark("Phony target ", GnuEntry.PHONY),
            new Remark("Precious file ", GnuEntry.PRECIOUS),
            new Remark("File is an intermediate ", GnuEntry.INTERMEDIATE),
            // From 4.4 on.
            new Remark("File is secondary ", GnuEntry.INTERMEDIATE),
            new Remark("Command line target.", GnuEntry.GOAL),
            new Remark("Last modified ", GnuEntry.CHECKED),
            new Remark("Last modified 2514-05-", GnuEntry.PRETENDED),
            new Remark("File is very old.", GnuEntry.CHECKED),
            new Remark("File does not exist.", GnuEntry.CHECKED | GnuEntry.ABSENT),
            new Remark("File has been updated.", GnuEntry.UPDATED),
            new Remark("Failed to be updated.", GnuEntry.FAILED),
            new Remark("Needs to be updated ", GnuEntry.QUESTIONED));
    private static final byte[] NOT_TARGET = Cursor.ascii("# Not a target:");
    private static final byte[] PREFIX = Cursor.ascii(".RECIPEPREFIX = ");
    private static final byte[] ALSO = Cursor.ascii("#  Also makes:");
    private static final byte[] RECIPE_HEAD = Cursor.ascii("#  recipe to execute (");
    private static final byte[] OLD_RECIPE_HEAD = Cursor.ascii("#  commands to execute (");
    private static final byte[] BAR = Cursor.ascii(" | ");

    private final byte[] bytes;
    private final ProblemList problems;
    private int prefix = '\t';

    GnuEntryReader(byte[] bytes, ProblemList problems) {
        this.bytes = bytes;
        this.problems = problems;
    }

    /** Reads the entry that begins at {@code line}, and leaves it behind; empty, and a problem, where it is none. */
    Optional<GnuEntry> read(Cursor line) {
        int from = line.start();
        if (line.startsWith(PREFIX)) {
            prefix = line.at(PREFIX.length) < 0 ? '\t' : line.at(PREFIX.length);
            line.next();
        }
        variables(line);
        boolean notTarget = line.startsWith(NOT_TARGET);
        if (notTarget) {
            line.next();
        }
        int colon = colon(line);
        if (colon <= line.start() || colon - line.start() > DependReader.LONGEST_NAME) {
            problems.add(from, "neither a name nor a part of what is told of one");
            skip(line);
            return Optional.empty();
        }
        boolean twice = colon + 1 < line.end() && bytes[colon + 1] == ':';
        int prerequisites = Math.min(line.end(), colon + (twice ? 2 : 1));
        int bar = line.find(BAR, prerequisites);
        GnuEntry entry = new GnuEntry(line.raw(line.start(), colon), line.start(), prerequisites,
                bar < 0 ? line.end() : bar + 1, line.end());
        entry.told |= (notTarget ? GnuEntry.NOT_A_TARGET : 0) | (twice ? GnuEntry.DOUBLE_COLON : 0);
        line.next();
        remarks(line, entry);
        return Optional.of(entry);
    }

    /** Goes over the target's own variables: each has its origin ahead, and the name in front of every one. */
    private void variables(Cursor line) {
        while (line.at(0) == '#' && GnuVariables.isOrigin(line)) {
            line.next();
            int start = line.start();
            int colon = colon(line);
            line.next();
            // A value may have lines; what follows begins as an origin does, or with the name again.
            while (!line.atEnd() && colon > start && !line.startsWith(NOT_TARGET) && !begins(line, start, colon + 1)
                    && !(line.at(0) == '#' && GnuVariables.isOrigin(line))) {
                line.next();
            }
        }
    }

    private boolean begins(Cursor line, int from, int until) {
        for (int i = from; i < until; i++) {
            if (line.at(i - from) != (bytes[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** The colon that ends a name: one, or two, with a blank or the line's end behind; -1 if there is none. */
    private int colon(Cursor line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (bytes[i] == ':') {
                int next = i + 1 < line.end() && bytes[i + 1] == ':' ? i + 2 : i + 1;
                if (next == line.end() || bytes[next] == ' ') {
                    return i;
                }
            }
        }
        return -1;
    }

    private void remarks(Cursor line, GnuEntry entry) {
        while (line.at(0) == '#') {
            if (line.startsWith(RECIPE_HEAD) || line.startsWith(OLD_RECIPE_HEAD)) {
                line.next();
                recipe(line, entry);
                return;
            }
            if (line.startsWith(ALSO)) {
                entry.alsoMakes = line.start() + ALSO.length;
                entry.alsoMakesEnd = line.end();
            }
            for (Remark remark : REMARKS) {
                entry.told |= line.startsWith(remark.text) ? remark.meaning : 0;
            }
            line.next();
        }
        skip(line);
    }

    /** The recipe's lines, each with the prefix in front and what continues it behind. */
    private void recipe(Cursor line, GnuEntry entry) {
        int from = line.start();
        while (line.at(0) == prefix) {
            while (!line.atEnd() && isContinued(line)) {
                line.next();
            }
            line.next();
        }
        entry.told |= GnuEntry.RECIPE | (prefix == '\t' ? GnuEntry.TABBED : 0);
        entry.firstCommand = from;
        entry.endCommands = line.start();
        entry.marks = entry.isBuiltin() ? 0 : GnuRecipe.marks(GnuEntry.raw(bytes, from, line.start()));
        skip(line);
    }

    private boolean isContinued(Cursor line) {
        int slashes = line.end();
        while (slashes > line.start() && bytes[slashes - 1] == '\\') {
            slashes--;
        }
        return (line.end() - slashes) % 2 == 1;
    }

    private static void skip(Cursor line) {
        while (!line.atEnd() && !line.isEmpty()) {
            line.next();
        }
    }
}
