package depscope.makefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Makes a sample small that shows something: what can go without its being lost goes. */
final class Shrinking {
    private final Predicate<Sample> shows;
    private Sample best;
    private int tries;

    private Shrinking(Sample sample, Predicate<Sample> shows, int tries) {
        this.best = sample;
        this.shows = shows;
        this.tries = tries;
    }

    /**
     * The smallest found.
     *
     * @param shows whether a sample still shows it
     * @param tries how many are tried at most
     */
    static Sample of(Sample sample, Predicate<Sample> shows, int tries) {
        Shrinking shrinking = new Shrinking(sample, shows, tries);
        String before;
        do {
            before = shrinking.best.toString();
            shrinking.dropWords();
            shrinking.dropFiles();
            for (String file : List.copyOf(shrinking.best.files().keySet())) {
                shrinking.dropLines(file);
                shrinking.dropBlocks(file);
            }
            for (String file : List.copyOf(shrinking.best.files().keySet())) {
                shrinking.shorten(file);
            }
        } while (!before.equals(shrinking.best.toString()) && shrinking.tries > 0);
        return shrinking.best;
    }

    private boolean keep(Sample smaller) {
        if (tries-- <= 0 || !shows.test(smaller)) {
            return false;
        }
        best = smaller;
        return true;
    }

    private void dropWords() {
        for (int i = best.goals().size() - 1; i >= 0; i--) {
            keep(best.asked(best.options(), without(best.goals(), i, 1)));
        }
        for (int i = best.options().size() - 1; i >= 0; i--) {
            String before = i == 0 ? "" : best.options().get(i - 1);
            if (!best.options().get(i).matches("-[rmf]") && !before.matches("-[mf]")) {
                keep(best.asked(without(best.options(), i, 1), best.goals()));
            }
        }
        int system = best.options().indexOf("-m");
        if (system >= 0) {
            List<String> plain = new ArrayList<>(without(best.options(), system, 2));
            plain.add("-r");
            keep(best.asked(plain, best.goals()));
        }
    }

    private void dropFiles() {
        for (String file : List.copyOf(best.files().keySet())) {
            keep(best.without(file));
        }
    }

    private List<String> lines(String file) {
        return Arrays.asList(best.files().get(file).split("(?<=\n)"));
    }

    private boolean keep(String file, List<String> lines) {
        return keep(best.with(file, String.join("", lines)));
    }

    private void dropLines(String file) {
        for (int size = Math.max(1, lines(file).size() / 2); size > 0; size /= 2) {
            for (int at = lines(file).size() - size; at >= 0; at -= size) {
                if (at + size <= lines(file).size()) {
                    keep(file, without(lines(file), at, size));
                }
            }
        }
    }

    /** Whole conditionals and loops, or else their heads and ends alone. */
    private void dropBlocks(String file) {
        for (int at = 0; at < lines(file).size(); at++) {
            List<String> lines = lines(file);
            if (isHead(lines.get(at))) {
                List<Integer> marks = marks(lines, at);
                int end = marks.get(marks.size() - 1);
                if (!keep(file, without(lines, at, end - at + 1))) {
                    List<String> body = new ArrayList<>(lines);
                    for (int i = marks.size() - 1; i >= 0; i--) {
                        body.remove((int) marks.get(i));
                    }
                    keep(file, body);
                }
            }
        }
    }

    private static boolean isHead(String line) {
        return line.matches("(?s)\\. *(if|for ).*");
    }

    /** The lines of a block's head, middles and end. */
    private static List<Integer> marks(List<String> lines, int head) {
        List<Integer> marks = new ArrayList<>();
        int depth = 0;
        for (int i = head; i < lines.size(); i++) {
            String line = lines.get(i);
            depth += isHead(line) ? 1 : 0;
            if (depth == 1 && (i == head || line.matches("(?s)\\. *(el|end).*"))) {
                marks.add(i);
            }
            depth -= line.matches("(?s)\\. *end(if|for).*") ? 1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return marks;
    }

    /** Words of lines, then modifiers. */
    private void shorten(String file) {
        for (String separator : List.of("(?<= )|(?=\n)", "(?=:)|(?=\n)|(?=[})])")) {
            for (int at = lines(file).size() - 1; at >= 0; at--) {
                for (int piece = pieces(file, at, separator).size() - 1; piece > 0; piece--) {
                    List<String> pieces = pieces(file, at, separator);
                    if (piece < pieces.size() && !pieces.get(piece).equals("\n")) {
                        List<String> lines = new ArrayList<>(lines(file));
                        lines.set(at, String.join("", without(pieces, piece, 1)));
                        keep(file, lines);
                    }
                }
            }
        }
    }

    private List<String> pieces(String file, int line, String separator) {
        List<String> lines = lines(file);
        return line < lines.size() ? Arrays.asList(lines.get(line).split(separator)) : List.of();
    }

    private static List<String> without(List<String> of, int at, int count) {
        List<String> rest = new ArrayList<>(of);
        rest.subList(at, at + count).clear();
        return rest;
    }
}
