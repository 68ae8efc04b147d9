package depscope.picture;

import depscope.graph.BuildGraph;
import depscope.graph.Shapes;
import depscope.survey.Pace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What making a target takes. */
public enum Work {
    COMPILE("compile"), ARCHIVE("archive"), LINK("link"), GENERATE("generated file"), OTHER("other target");

    private final String noun;

    Work(String noun) {
        this.noun = noun;
    }

    public String noun() {
        return noun;
    }

    /** @param pace tells what is compiled: an object may be linked of others, too */
    public static Work of(BuildGraph graph, Pace pace, int target) {
        return switch (Shapes.of(graph, target)) {
            case OBJECT -> pace.compiles(List.of(target)) == 1 ? COMPILE : LINK;
            case ARCHIVE -> ARCHIVE;
            case PROGRAM -> LINK;
            case GENERATED -> GENERATE;
            case SOURCE, HEADER, SYMBOL, PHONY -> OTHER;
        };
    }

    /** {@code 12 compiles, 1 link}, each with its count, compiles first; empty for none. */
    public static String said(Collection<Work> all) {
        Map<Work, Integer> counts = new EnumMap<>(Work.class);
        all.forEach(work -> counts.merge(work, 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((work, count) -> words.add(Counted.of(count, work.noun)));
        return String.join(", ", words);
    }
}
