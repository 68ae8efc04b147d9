package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.rebuild.Edit;
import depscope.rebuild.Freshness;
import depscope.rebuild.Impact;
import depscope.rebuild.Laws;
import depscope.rebuild.Ledger;
import depscope.rebuild.Simulator;
import java.util.Collection;

/** What the next make would do, and what edits would change about it: as things are, or as if they were mended. */
public final class Outlook {
    private final Freshness freshness;
    private final Simulator simulator;
    private final int[] alreadyOutOfDate;

    Outlook(BuildGraph graph, FileStates states, Laws laws, Ledger ledger, Simulator.Doubts doubts) {
        freshness = Freshness.of(graph, states, laws, ledger);
        simulator = new Simulator(graph, freshness, doubts);
        alreadyOutOfDate = simulator.alreadyOutOfDate();
    }

    /** Which targets are out of date, and why. */
    public Freshness freshness() {
        return freshness;
    }

    /** What editing all these files together does. */
    public Impact edit(Collection<Integer> files) {
        return simulator.edit(files);
    }

    /** What all these edits do together. */
    public Impact pretend(Collection<Edit> edits) {
        return simulator.pretend(edits);
    }

    /** File targets that make would make without any edit, by path. */
    public int[] alreadyOutOfDate() {
        return alreadyOutOfDate.clone();
    }
}
