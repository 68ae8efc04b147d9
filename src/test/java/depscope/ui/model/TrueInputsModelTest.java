package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.picture.NinjaTree;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture;
import depscope.picture.Tone;
import depscope.picture.ViewState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What sources truly include, held against the records: how it is shown. */
class TrueInputsModelTest {
    private static InspectorModel inspected(SmallTree tree) {
        return InspectorModel.of(tree.survey(), tree.node("/obj/x.o"), ViewState.START, Optional.empty());
    }

    private static Map<String, Gap> gaps(SmallTree tree, String header) {
        Picture picture = Picture.of(tree.survey(), ViewState.START.focusOn(
                Set.of(tree.node("/obj/x.o"), tree.node(header))), Optional.empty());
        return picture.arrows().stream().filter(Arrow::missing)
                .collect(Collectors.toMap(arrow -> picture.boxes().get(arrow.from()).label(), Arrow::gap));
    }

    private static Map<String, String> known(InspectorModel model) {
        return model.inputs().stream().collect(Collectors.toMap(Row::name, Row::known));
    }

    @Test
    void anIncompleteRecordIsMarkedAndTheWayToWhatItLacksIsShown() throws IOException {
        SmallTree tree = SmallTree.wrongRecord("/src/x.c /src/a.h");
        InspectorModel model = inspected(tree);
        assertEquals(List.of(Mark.INCOMPLETE), model.marks());
        assertEquals(Tone.INCOMPLETE, Mark.INCOMPLETE.tone());
        assertEquals(List.of("x.c:1 #include \"a.h\"", "a.h:1 #include \"b.h\""), model.includes().lines().stream()
                .map(line -> line.file().name() + ":" + line.line() + " " + line.text().strip()).toList());
        assertEquals(Map.of("x.c", "recorded", "a.h", "recorded", "b.h", "not known"), known(model));
        assertEquals(Map.of("b.h", Gap.NO_RECORD), gaps(tree, "/src/b.h"));
        assertEquals(Mark.INCOMPLETE, Marks.of(tree.survey(), Optional.empty()).of(tree.node("/obj/x.o")));
    }

    @Test
    void whatMustBeThereFirstIsKnownAndWhatIsReadBesidesIsNot() throws IOException {
        NinjaTree tree = NinjaTree.open();
        InspectorModel first = InspectorModel.of(tree.survey(), tree.node("x.o"), ViewState.START, Optional.empty());
        assertEquals(Map.of("x.c", "ruled", "gen.h", "order only"), known(first));
        assertEquals(2, first.knownInputs());
        InspectorModel read = InspectorModel.of(tree.survey(), tree.node("z.o"), ViewState.START, Optional.empty());
        assertEquals(Map.of("z.c", "ruled", "gen.h", "not known"), known(read));
        assertEquals(Map.of("x.o", "order only", "y.o", "ruled", "z.o", "not known"),
                InspectorModel.of(tree.survey(), tree.node("gen.h"), ViewState.START, Optional.empty()).dependents().stream()
                        .collect(Collectors.toMap(Row::name, Row::known)));
    }

    @Test
    void theFixHasAPlaceOfItsOwnAndIsNotSaidTwice() throws IOException {
        InspectorModel model = inspected(SmallTree.wrongRecord("/src/x.c /src/a.h"));
        assertEquals(List.of("remove x.o: compiled again, it gets a new record"), model.fixes());
        assertFalse(model.sentence().contains("To have it recorded"), model.sentence());
        assertTrue(model.sentence().endsWith("."), model.sentence());
        assertEquals(List.of(), model.more());
        assertTrue(model.asText(SpellingsModel.NONE).contains("To have it recorded:\n  remove x.o"), model.asText(SpellingsModel.NONE));
    }

    @Test
    void whatIsRecordedAndNotReadComesFirstAndSaysSo() throws IOException {
        SmallTree tree = SmallTree.wrongRecord("/src/x.c /src/a.h /src/b.h /src/n.h");
        InspectorModel model = inspected(tree);
        assertEquals(List.of(Mark.OVER_RECORDED), model.marks());
        assertEquals("n.h", model.inputs().get(0).name());
        assertEquals("not read", model.inputs().get(0).known());
        assertEquals("recorded, and no longer read", model.inputs().get(0).meaning());
        assertTrue(model.inputs().get(0).isKnown());
        FindingsModel findings = FindingsModel.of(tree.survey().findings(), true);
        assertEquals("Over recorded", findings.groups().get(0).title());
        assertEquals(Tone.OVER_RECORDED, findings.groups().get(0).tone());
        assertEquals("Worth a look", findings.verdict().headline());
    }

    @Test
    void whatMayBeReadIsDrawnAsPerhapsAndWhatIsLikelySaysSo() throws IOException {
        SmallTree tree = SmallTree.unknownCommand();
        Map<String, String> known = known(inspected(tree));
        assertEquals("may be read", known.get("on.h"));
        assertEquals("likely read", known.get("s.h"));
        assertEquals(Gap.PERHAPS, gaps(tree, "/src/on.h").get("on.h"));
        assertEquals(Gap.NO_RECORD, gaps(tree, "/src/on.h").get("s.h"));
        Row likely = inspected(tree).inputs().stream().filter(row -> row.name().equals("s.h")).findFirst().orElseThrow();
        assertTrue(likely.meaning().contains("likely"), likely.meaning());
    }

    @Test
    void theVerdictCountsWhatIsIncomplete() throws IOException {
        assertEquals("1 target lacks inputs in rule or record: make will not see all that it reads.",
                FindingsModel.of(SmallTree.wrongRecord("/src/x.c /src/a.h").survey().findings(), true).verdict().sentence());
        assertEquals("1 target unrecorded, 1 incomplete, 4 outputs stale that the next make will leave as they are.",
                FindingsModel.of(Incident.open().survey().findings(), true).verdict().sentence());
    }
}
