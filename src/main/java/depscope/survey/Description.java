package depscope.survey;

import depscope.explain.Times;
import depscope.graph.BuildGraph;
import depscope.record.Make;
import depscope.record.RecordFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A tree in a few words: "BSD make · one .depend · 1 make graph · built 2014-10-27 10:03:12 UTC". */
final class Description {
    private Description() {
    }

    static String of(Survey survey, Map<RecordFormat, Integer> records) {
        List<String> words = new ArrayList<>();
        words.add(survey.laws().makes().stream().map(Make::title).collect(Collectors.joining(" and ")));
        new TreeMap<>(records).entrySet().forEach(count -> {
            if (count.getKey() != RecordFormat.CONVENTION) {
                words.add((count.getValue() == 1 ? "one" : String.format(java.util.Locale.ROOT, "%,d", count.getValue()))
                        + " " + count.getKey().label());
            }
        });
        if (records.containsKey(RecordFormat.CONVENTION)) {
            words.add("some rules presumed");
        }
        BuildGraph graph = survey.graph();
        long latest = 0;
        for (int n = 0; n < graph.nodes(); n++) {
            if (graph.isFileTarget(n) && survey.states().exists(n)) {
                latest = Math.max(latest, survey.states().mtime(n));
            }
        }
        if (latest > 0) {
            words.add("built " + Times.full(latest / 1_000_000_000L * 1_000_000_000L));
        }
        return String.join(" · ", words);
    }
}
