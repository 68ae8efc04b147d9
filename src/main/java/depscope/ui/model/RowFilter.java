package depscope.ui.model;

import depscope.picture.Mark;
import depscope.picture.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rows of a table are asked for: those with the text in their path or in the name of their record, and of each group of facets
 * that one is chosen of, those of a chosen one.
 *
 * @param text in any case; blank asks for nothing
 */
public record RowFilter(String text, Set<Facet> facets) implements Predicate<Row> {
    public static final RowFilter ALL = new RowFilter("", Set.of());

    /** What facets are about. */
    public enum Group {
        KNOWN, STATE, TIME
    }

    /**
     * A choice that leaves some rows out.
     *
     * @param word for people
     * @param tone of a state; plain of others
     * @param count how many rows have it
     */
    public record Facet(Group group, String word, Tone tone, int count) {
        private boolean is(Row row) {
            return switch (group) {
                case KNOWN -> row.known().equals(word);
                case STATE -> row.mark().word().equals(word);
                case TIME -> word.equals(NEWER) ? row.isNewer() : row.isOlder();
            };
        }
    }

    static final String NEWER = "newer than it";
    static final String OLDER = "older than it";

    public RowFilter {
        facets = Set.copyOf(facets);
    }

    public RowFilter with(String other) {
        return new RowFilter(other, facets);
    }

    public RowFilter with(Set<Facet> others) {
        return new RowFilter(text, others);
    }

    /**
     * The facets that part {@code rows}: how they are known, the states, and those on the wrong side of the time
     * they are compared with.
     *
     * @param areInputs whether newer ones are worth a look; of dependents the older ones are
     */
    public static List<Facet> facets(List<Row> rows, boolean areInputs) {
        Map<String, Integer> known = new LinkedHashMap<>();
        Map<Mark, Integer> states = new EnumMap<>(Mark.class);
        int aside = 0;
        for (Row row : rows) {
            known.merge(row.known(), 1, Integer::sum);
            states.merge(row.mark(), 1, Integer::sum);
            aside += (areInputs ? row.isNewer() : row.isOlder()) ? 1 : 0;
        }
        List<Facet> facets = new ArrayList<>();
        known.forEach((word, count) -> facets.add(new Facet(Group.KNOWN, word, Tone.PLAIN, count)));
        states.forEach((mark, count) -> facets.add(new Facet(Group.STATE, mark.word(), mark.tone(), count)));
        facets.add(new Facet(Group.TIME, areInputs ? NEWER : OLDER, Tone.PLAIN, aside));
        return facets.stream().filter(facet -> !facet.word.isEmpty() && facet.count > 0 && facet.count < rows.size()).toList();
    }

    @Override
    public boolean test(Row row) {
        for (Group group : Group.values()) {
            boolean asked = facets.stream().anyMatch(facet -> facet.group == group);
            if (asked && facets.stream().noneMatch(facet -> facet.group == group && facet.is(row))) {
                return false;
            }
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || row.path().toString().toLowerCase(Locale.ROOT).contains(wanted)
                || row.record().filter(at -> at.file().name().toLowerCase(Locale.ROOT).contains(wanted)).isPresent();
    }
}
