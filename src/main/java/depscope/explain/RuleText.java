package depscope.explain;

import java.util.ArrayList;
import java.util.List;

/** Cuts one rule out of a make's graph: its node line, the rule itself and its commands. */
final class RuleText {
    private RuleText() {
    }

    /** @param from the graph's lines from the rule's node line on */
    static Excerpt of(Excerpt from) {
        List<String> kept = new ArrayList<>();
        int lit = from.first();
        boolean inRule = false;
        for (int i = 0; i < from.lines().size(); i++) {
            String line = from.lines().get(i);
            boolean comment = line.startsWith("#");
            if (i > 0 && (line.isBlank() && inRule || comment && line.contains(", type "))) {
                break;
            }
            if (!comment && !line.isBlank() && !inRule) {
                inRule = true;
                lit = from.first() + kept.size();
            }
            kept.add(line);
        }
        return new Excerpt(from.file(), from.first(), lit, List.copyOf(kept));
    }
}
