package depscope.ui.model;

import depscope.survey.HowMade;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How today's command of a target differs, word by word, from the one that made it.
 *
 * @param pieces in order; long stretches of the same are cut short
 * @param before the whole of it as it was
 * @param after the whole of it as it is
 */
public record CommandChange(List<Piece> pieces, String before, String after) {
    /** Words of what is the same that stand around what is not. */
    private static final int AROUND = 2;
    /** Beyond so many pairs of words only what both begin and end with is found to be the same. */
    private static final long MOST_PAIRS = 4_000_000;

    public enum Kind { SAME, GONE, COME, LEFT_OUT }

    /** @param words with blanks between them; what stands for them where they are left out */
    public record Piece(Kind kind, String words) {
    }

    /** Empty where the command is the same, or one of the two is not known. */
    static Optional<CommandChange> of(Survey survey, int node) {
        if (!survey.isCommandOther(node)) {
            return Optional.empty();
        }
        List<HowMade.Command> all = survey.commands(node);
        String before = text(all.stream().filter(HowMade.Command::isOfLastTime).toList());
        String after = text(all.stream().filter(command -> !command.isOfLastTime()).toList());
        return before.isEmpty() || after.isEmpty() ? Optional.empty() : Optional.of(between(before, after));
    }

    private static String text(List<HowMade.Command> commands) {
        return commands.stream().map(command -> TreePath.decode(command.line()).strip()).collect(Collectors.joining("\n"));
    }

    static CommandChange between(String before, String after) {
        return new CommandChange(pieces(before.split("\\s+"), after.split("\\s+")), before, after);
    }

    private static List<Piece> pieces(String[] before, String[] after) {
        int head = 0;
        while (head < before.length && head < after.length && before[head].equals(after[head])) {
            head++;
        }
        int tail = 0;
        while (tail < before.length - head && tail < after.length - head
                && before[before.length - 1 - tail].equals(after[after.length - 1 - tail])) {
            tail++;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Kind.SAME, before, 0, head);
        middle(pieces, Arrays.copyOfRange(before, head, before.length - tail), Arrays.copyOfRange(after, head, after.length - tail));
        add(pieces, Kind.SAME, before, before.length - tail, before.length);
        return List.copyOf(pieces);
    }

    /** By the longest sequence that both have. */
    private static void middle(List<Piece> pieces, String[] before, String[] after) {
        if ((long) before.length * after.length > MOST_PAIRS) {
            add(pieces, Kind.GONE, before, 0, before.length);
            add(pieces, Kind.COME, after, 0, after.length);
            return;
        }
        int[][] common = new int[before.length + 1][after.length + 1];
        for (int b = before.length - 1; b >= 0; b--) {
            for (int a = after.length - 1; a >= 0; a--) {
                common[b][a] = before[b].equals(after[a]) ? common[b + 1][a + 1] + 1 : Math.max(common[b + 1][a], common[b][a + 1]);
            }
        }
        int b = 0;
        int a = 0;
        while (b < before.length || a < after.length) {
            int same = b;
            while (b < before.length && a < after.length && before[b].equals(after[a])) {
                b++;
                a++;
            }
            add(pieces, Kind.SAME, before, same, b);
            int gone = b;
            int come = a;
            while (b < before.length && (a == after.length || common[b + 1][a] >= common[b][a + 1] && !before[b].equals(after[a]))) {
                b++;
            }
            while (a < after.length && (b == before.length || common[b][a + 1] > common[b + 1][a] && !before[b].equals(after[a]))) {
                a++;
            }
            add(pieces, Kind.GONE, before, gone, b);
            add(pieces, Kind.COME, after, come, a);
        }
    }

    private static void add(List<Piece> pieces, Kind kind, String[] words, int from, int to) {
        if (from == to) {
            return;
        }
        boolean isLong = kind == Kind.SAME && to - from > 2 * AROUND + 1;
        if (!isLong) {
            pieces.add(new Piece(kind, String.join(" ", Arrays.copyOfRange(words, from, to))));
            return;
        }
        pieces.add(new Piece(kind, String.join(" ", Arrays.copyOfRange(words, from, from + AROUND))));
        pieces.add(new Piece(Kind.LEFT_OUT, "…"));
        pieces.add(new Piece(kind, String.join(" ", Arrays.copyOfRange(words, to - AROUND, to))));
    }

    /** For those who do not see it: {@code gone: -O1; come: -O2}. */
    public String said() {
        return pieces.stream().filter(piece -> piece.kind() == Kind.GONE || piece.kind() == Kind.COME)
                .map(piece -> (piece.kind() == Kind.GONE ? "gone: " : "come: ") + piece.words()).collect(Collectors.joining("; "));
    }
}
