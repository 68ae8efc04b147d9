package depscope.explain;

import depscope.explain.Explanation.Reason;
import depscope.finding.Scene;
import depscope.record.RecordFormat;
import depscope.truth.Commands.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How today's command of a target differs from the one that made it. */
final class OtherCommand {
    private static final int MOST_WORDS = 12;

    private final Scene scene;
    private final Witness witness;

    OtherCommand(Scene scene, Witness witness) {
        this.scene = scene;
        this.witness = witness;
    }

    /** @param says the same in the make's own words */
    Reason reason(int node, String says) {
        List<Command> all = scene.commands().of(node);
        List<Command> then = all.stream().filter(c -> c.format() == RecordFormat.CMD || c.format() == RecordFormat.META).toList();
        List<Command> now = all.stream().filter(c -> !then.contains(c)).toList();
        List<Evidence> evidence = new ArrayList<>();
        then.stream().limit(1).forEach(c -> witness.line(c.file(), c.place()).ifPresent(evidence::add));
        now.stream().limit(1).forEach(c -> witness.line(c.file(), c.place()).ifPresent(evidence::add));
        String text = "Its command is another than the one that made it: "
                + difference(then, now).orElse("the log keeps no more of that than a hash, so what it was cannot be shown.");
        return new Reason(text, List.of(scene.graph().path(node)), evidence, says);
    }

    /** What stands in one only; empty where the earlier one is not known. */
    private static Optional<String> difference(List<Command> then, List<Command> now) {
        if (then.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        List<String> before = words(then);
        List<String> after = words(now);
        List<String> gone = without(before, after);
        List<String> come = without(after, before);
        if (gone.isEmpty() && come.isEmpty()) {
            return Optional.of("the same words in another order.");
        }
        return Optional.of((gone.isEmpty() ? "" : "it had " + named(gone)) + (gone.isEmpty() || come.isEmpty() ? "" : ", and ")
                + (come.isEmpty() ? "" : "it has " + named(come)) + " now.");
    }

    private static List<String> words(List<Command> commands) {
        return commands.stream().flatMap(c -> Arrays.stream(c.text().strip().split("\\s+"))).toList();
    }

    private static List<String> without(List<String> words, List<String> others) {
        List<String> rest = new ArrayList<>(others);
        return words.stream().filter(word -> !rest.remove(word)).toList();
    }

    private static String named(List<String> words) {
        String named = words.stream().limit(MOST_WORDS).collect(Collectors.joining(" "));
        return words.size() <= MOST_WORDS ? named : named + " and " + (words.size() - MOST_WORDS) + " words more";
    }
}
