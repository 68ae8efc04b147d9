package depscope.ui.view;

import depscope.graph.EdgeKind;
import depscope.picture.Counted;
import depscope.record.RecordFormat;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;

/** The line at the bottom: how much was read, how fast, and what could not be read. */
final class StatusView extends StatusBar {
    private static final String AS_LEFT = "as-left";
    private static final String WATCHING = "watching";
    private final Runnable answered;

    /** @param answered shows what make answered */
    StatusView(Runnable answered) {
        this.answered = answered;
        getStyleClass().add("status");
        setId("status");
        setText("");
    }

    void none() {
        setText("No tree is open");
        getRightItems().clear();
    }

    void show(Survey survey, int targets) {
        int[] edges = survey.graph().edgesByKind();
        List<String> kinds = new ArrayList<>();
        for (EdgeKind kind : EdgeKind.values()) {
            if (edges[kind.ordinal()] > 0) {
                kinds.add(Counted.number(edges[kind.ordinal()]) + " " + kind.label());
            }
        }
        Map<String, Integer> read = survey.recordCounts();
        int graphs = read.getOrDefault(RecordFormat.MAKE_GRAPH.label(), 0);
        // Presumed rules were read nowhere.
        int records = read.values().stream().mapToInt(Integer::intValue).sum() - graphs
                - read.getOrDefault(RecordFormat.CONVENTION.label(), 0) - read.getOrDefault(RecordFormat.SOURCE.label(), 0);
        long nanos = survey.timings().values().stream().mapToLong(Long::longValue).sum();
        String counts = Counted.of(targets, "target") + " · " + String.join(" + ", kinds) + " prerequisites · "
                + Counted.of(records, "record") + (graphs == 0 ? "" : " + " + Counted.of(graphs, "make graph")) + " · opened in " + seconds(nanos);
        setText(kinds.isEmpty() ? "nothing recorded · opened in " + seconds(nanos) : counts);
        setTooltip(new Tooltip(steps(survey.timings())));
        getRightItems().clear();
        if (!survey.notes().isEmpty()) {
            getRightItems().add(new NoteView(survey.notes()));
        }
        if (!survey.problems().isEmpty()) {
            Label problems = Controls.label(Counted.of(survey.problems().size(), "problem") + " reading it", "problems");
            problems.setTooltip(new Tooltip(String.join("\n", survey.problems().stream().limit(30).map(Object::toString).toList())));
            getRightItems().add(whole(problems));
        }
        if (!survey.tree().added().isEmpty()) {
            Button answer = Controls.link("with make's answer", answered);
            answer.setId("with-answer");
            answer.setTooltip(new Tooltip("Save it, or show the tree without"));
            getRightItems().add(whole(Controls.row(6, answer, Controls.label("· ", "muted"))));
        }
        getRightItems().add(whole(Controls.label("read only", "muted")));
    }

    /** Says that the tree is shown as it was left, until {@link #steppedOn}. */
    void asLeft(Runnable startOver) {
        Button again = Controls.link("Start over", startOver);
        again.setId("start-over");
        again.setTooltip(new Tooltip("As if it were opened for the first time; back leads back"));
        HBox note = Controls.row(6, Controls.label("as you left it ·"), again);
        note.setId(AS_LEFT);
        note.getStyleClass().add("as-left");
        getRightItems().add(0, whole(note));
    }

    /**
     * Whether changes of the tree are followed, and the last of them.
     *
     * @param words what has changed; may be empty
     */
    void watching(boolean isHeld, String words, Runnable toggle) {
        getRightItems().removeIf(item -> WATCHING.equals(item.getId()));
        Button link = Controls.link(isHeld ? "held still" : "watching", toggle);
        link.setId("hold-still");
        link.setTooltip(new Tooltip(isHeld ? "Changes of the tree are not followed; click to follow them again"
                : "Changes of the tree are followed; click to hold it still"));
        HBox note = Controls.row(6, Controls.label(words.isEmpty() ? "·" : "· " + words + " ·", "muted"), link);
        note.setId(WATCHING);
        note.getStyleClass().add("watching");
        getRightItems().add(whole(note));
    }

    /** Never shortened: what was read makes room for it. */
    private static <N extends Region> N whole(N item) {
        item.setMinWidth(USE_PREF_SIZE);
        return item;
    }

    void steppedOn() {
        getRightItems().removeIf(item -> AS_LEFT.equals(item.getId()));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    private static String steps(Map<String, Long> timings) {
        return String.join("\n", timings.entrySet().stream().map(step -> step.getKey() + " " + step.getValue() / 1_000_000 + " ms").toList());
    }
}
