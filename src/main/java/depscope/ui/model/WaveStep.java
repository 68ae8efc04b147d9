package depscope.ui.model;

import depscope.explain.Times;
import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.ui.model.WhatIfModel.Chip;
import depscope.ui.model.WhatIfModel.Wave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the steps in which an edit's effects are shown.
 *
 * @param name which it is: {@code wave 1}
 * @param count how many targets it is about
 * @param words what happens in it: {@code 12 compiles, 1 link, about 3 s}
 */
public record WaveStep(String name, int count, String words, Tone tone) {
    static WaveStep edit(List<Chip> chips) {
        boolean isDeleted = chips.stream().allMatch(Chip::isDeleted);
        return new WaveStep("the edit", chips.size(), isDeleted ? "before anything is made" : "before anything is remade",
                isDeleted ? Tone.MISSING : Tone.EDITED);
    }

    static WaveStep of(Wave wave) {
        return new WaveStep(wave.name(), wave.items().size(), wave.work() + wave.cost().map(cost -> ", " + about(cost)).orElse("")
                + (wave.mayStop() ? "; may stop here" : ""), Tone.REBUILT);
    }

    static WaveStep end(WhatIfModel model) {
        List<String> words = new ArrayList<>();
        said(model.cannotBeMade().size(), "cannot be made", words);
        said(model.leftStale().size(), "left stale", words);
        said(model.cannotKnow().size(), "cannot be known", words);
        Tone tone = !model.cannotBeMade().isEmpty() ? Tone.STOPPED : !model.leftStale().isEmpty() ? Tone.LEFT_STALE : Tone.DOUBT;
        return new WaveStep("the end", model.cannotBeMade().size() + model.leftStale().size() + model.cannotKnow().size(),
                String.join(", ", words), tone);
    }

    private static void said(int count, String word, List<String> words) {
        if (count > 0) {
            words.add(Counted.number(count) + " " + word);
        }
    }

    /** {@code about 3 s}, in whole seconds at least. */
    public static String about(Duration cost) {
        return "about " + Times.span(1_000_000_000L * Math.max(1, Math.round(cost.toMillis() / 1000.0)));
    }

    /** {@code about 3 s}, or {@code about 3 s to 12 s} where some of it may not have to be made. */
    public static String about(WhatIfModel model) {
        return model.cost().map(most -> {
            String least = model.perhaps() == 0 ? about(most) : model.leastCost().map(WaveStep::about).orElse("about 0 s");
            return least.equals(about(most)) ? least : least + " to " + about(most).substring("about ".length());
        }).orElse("");
    }

    /** {@code wave 1 · 12 compiles, 1 link, about 3 s}. */
    public String said() {
        return name + " · " + words;
    }
}
