package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Chance;
import depscope.picture.WhatIf;
import depscope.picture.Work;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of the sets of a what-if as a list, target by target, to be searched and put in order; for any thread. */
public final class WhatIfRows {
    private WhatIfRows() {
    }

    /** The sets, in the order in which they are offered. */
    public enum Kind {
        REBUILT("rebuilt"), LEFT_STALE("left stale"), CANNOT_BE_MADE("cannot be made"), CANNOT_KNOW("cannot be known"),
        OUT_OF_DATE("out of date anyway"), UNTOUCHED("untouched");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** How many targets of a what-if are in it. */
        public int count(WhatIfModel model) {
            return switch (this) {
                case REBUILT -> model.rebuilt();
                case LEFT_STALE -> model.leftStale().size();
                case CANNOT_BE_MADE -> model.cannotBeMade().size();
                case CANNOT_KNOW -> model.cannotKnow().size();
                case OUT_OF_DATE -> model.alreadyOutOfDate();
                case UNTOUCHED -> model.untouched();
            };
        }

        /** How many were in it without the fix; empty where none is pretended, or it is nothing to this set. */
        public Optional<Integer> before(WhatIfModel model) {
            return !model.fix().isIn() ? Optional.empty() : this == REBUILT ? Optional.of(model.fix().without().rebuilt())
                    : this == LEFT_STALE ? Optional.of(model.fix().without().leftStale()) : Optional.empty();
        }
    }

    /**
     * @param wave 0 where it is of none
     * @param why a few words; may be empty
     * @param chance how sure it is that it is made
     */
    public record Row(Kind kind, int node, String name, String directory, int wave, Work work, String why, Chance chance) {
        public String path() {
            return (directory.equals("/") ? "" : directory) + "/" + name;
        }

        private boolean has(String text) {
            return name.toLowerCase(Locale.ROOT).contains(text) || directory.toLowerCase(Locale.ROOT).contains(text)
                    || why.toLowerCase(Locale.ROOT).contains(text);
        }
    }

    /** A column to order by; each falls back to the path. */
    public enum Order {
        NAME(Comparator.comparing(Row::name)), DIRECTORY(Comparator.comparing(Row::directory)), WAVE(Comparator.comparingInt(Row::wave)),
        WORK(Comparator.comparing(Row::work)), WHY(Comparator.comparing(Row::why));

        private final Comparator<Row> first;

        Order(Comparator<Row> first) {
            this.first = first;
        }

        Comparator<Row> comparator(boolean isDown) {
            return (isDown ? first.reversed() : first).thenComparing(Row::directory).thenComparing(Row::name);
        }
    }

    /** All of one set: by wave, or what make was never told of first, or by path. */
    public static List<Row> of(Survey survey, WhatIf whatIf, Kind kind) {
        WhatIfItems items = new WhatIfItems(survey, whatIf);
        List<Row> rows = new ArrayList<>();
        switch (kind) {
            case REBUILT -> {
                whatIf.revealed().forEach(node -> rows.add(row(kind, items.item(node, "stale now, and make does not know"), 0)));
                whatIf.impact().rebuilt().forEach(rebuilt -> rows.add(row(kind,
                        items.rebuilt(rebuilt, why(survey.graph(), rebuilt)), rebuilt.wave())));
            }
            case LEFT_STALE -> items.leftStale().forEach(item -> rows.add(row(kind, item, 0)));
            case CANNOT_BE_MADE -> items.cannotBeMade().forEach(item -> rows.add(row(kind, item, 0)));
            case CANNOT_KNOW -> items.cannotKnow().forEach(item -> rows.add(row(kind, item, 0)));
            case OUT_OF_DATE -> Arrays.stream(Untouched.of(survey, whatIf).outOfDate()).forEach(node -> rows.add(row(kind, items.item(node, ""), 0)));
            case UNTOUCHED -> Arrays.stream(Untouched.of(survey, whatIf).untouched()).forEach(node -> rows.add(row(kind, items.item(node, ""), 0)));
        }
        return List.copyOf(rows);
    }

    private static String why(BuildGraph graph, Impact.Rebuilt rebuilt) {
        String cause = rebuilt.because() == rebuilt.target() ? "it is gone" : "made from " + Symbols.name(graph, rebuilt.because());
        String words = rebuilt.fromStale().isEmpty() ? cause : cause + ", and from stale " + graph.path(rebuilt.fromStale().get(0)).name();
        List<String> chance = Chance.of(rebuilt).words();
        return chance.isEmpty() ? words : words + "; " + String.join(", ", chance);
    }

    private static Row row(Kind kind, WhatIfModel.Item item, int wave) {
        return new Row(kind, item.node(), item.name(), item.path().parent().toString(), wave, item.work(), item.why() + item.rest(), item.chance());
    }

    /** Those with a text in their name, directory or reason, whatever its case; as they are. */
    public static List<Row> search(List<Row> rows, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? rows : rows.stream().filter(row -> row.has(wanted)).toList();
    }

    public static List<Row> sort(List<Row> rows, Order order, boolean isDown) {
        return rows.stream().sorted(order.comparator(isDown)).toList();
    }
}
