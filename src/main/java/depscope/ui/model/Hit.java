package depscope.ui.model;

import depscope.explain.Told;

/** Something that was found by its name. */
public sealed interface Hit {
    record OfFile(int node) implements Hit {
    }

    record OfFinding(Told told, String kind) implements Hit {
    }

    /**
     * @param index in the list that was searched
     * @param key as it stands on keyboards; may be empty
     */
    record OfCommand(int index, String name, String key) implements Hit {
    }
}
