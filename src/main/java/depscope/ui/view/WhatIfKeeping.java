package depscope.ui.view;

import depscope.ui.Desktop;
import depscope.ui.model.WhatIfFile;
import depscope.ui.model.WhatIfRows.Row;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps a list of a what-if: on the clipboard, or as a file that the user names. */
final class WhatIfKeeping {
    private final Latest latest;
    private final Function<String, Optional<String>> choose;
    private final Consumer<String> said;

    /**
     * @param choose asks for a file, given a name for it; empty where the user wants none
     * @param said told what was kept, or why not
     */
    WhatIfKeeping(Executor executor, Function<String, Optional<String>> choose, Consumer<String> said) {
        this.latest = new Latest(executor);
        this.choose = choose;
        this.said = said;
    }

    /** @param edits what is pretended, in words */
    void copy(String edits, List<Row> rows) {
        latest.ask(() -> WhatIfFile.TEXT.of(edits, rows), text -> {
            Controls.copy(text);
            said.accept("Copied the list");
        }, failure -> said.accept("The list could not be copied: " + failure.getMessage()));
    }

    /** @param file what is offered; the name that is chosen has the last word */
    void save(WhatIfFile file, String edits, List<Row> rows) {
        choose.apply("what-if." + file.suffix()).ifPresent(name -> latest.ask(() -> {
            Desktop.write(name, WhatIfFile.of(name).of(edits, rows));
            return name;
        }, kept -> said.accept("Saved as " + kept), failure -> said.accept(name + " cannot be written: " + failure.getMessage())));
    }
}
