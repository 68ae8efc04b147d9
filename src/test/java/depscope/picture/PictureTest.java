package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.Told;
import depscope.finding.FindingKind;
import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture.Gap;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PictureTest {
    private final Incident incident;

    PictureTest() throws IOException {
        incident = Incident.open();
    }

    private static Map<String, Mark> marks(Picture picture) {
        return picture.boxes().stream().filter(box -> box.mark() != Mark.NONE)
                .collect(Collectors.toMap(Box::label, Box::mark));
    }

    private static List<String> arrows(Picture picture, Tone tone) {
        return picture.arrows().stream().filter(arrow -> arrow.tone() == tone)
                .map(arrow -> picture.boxes().get(arrow.from()).label() + " > " + picture.boxes().get(arrow.to()).label()
                        + (arrow.missing() ? " (no record)" : ""))
                .sorted().toList();
    }

    @Test
    void aTreeOpensOnItsWorstFindingWithTheGapAndTheWayToTheModule() {
        ViewState first = Places.first(incident.survey());
        assertEquals(incident.node("vmx_genassym.o"), first.selected());
        Picture picture = Picture.of(incident.survey(), first, Optional.empty());
        assertEquals(List.of("vmx.h > vmx_genassym.o (no record)", "vmx_assym.h > vmx_support.o",
                "vmx_genassym.o > vmx_assym.h", "vmx_support.o > vmm.ko"), arrows(picture, Tone.LEFT_STALE));
        assertEquals(Set.of(Mark.SILENTLY_STALE), Set.copyOf(marks(picture).values()));
    }

    @Test
    void anEditShowsWhatIsRebuiltAndWhatIsLeftStale() {
        ViewState edited = incident.edited();
        Picture picture = Picture.of(incident.survey(), edited, incident.whatIf(edited));
        assertEquals(Map.of("vmx.h", Mark.EDITED, "vmx.o", Mark.REBUILT, "vmcs.o", Mark.REBUILT, "vmm.ko", Mark.REBUILT,
                "vmx_genassym.o", Mark.LEFT_STALE, "vmx_assym.h", Mark.LEFT_STALE, "vmx_support.o", Mark.LEFT_STALE),
                marks(picture));
        assertEquals(List.of("vmcs.o > vmm.ko", "vmx.h > vmcs.o", "vmx.h > vmx.o", "vmx.o > vmm.ko"), arrows(picture, Tone.REBUILT));
        assertTrue(arrows(picture, Tone.LEFT_STALE).contains("vmx.h > vmx_genassym.o (no record)"));
        assertEquals("from stale input", picture.boxes().stream().filter(box -> box.label().equals("vmm.ko"))
                .findFirst().orElseThrow().note());
    }

    @Test
    void withTheFixInTheMissingEdgeIsWhole() throws IOException {
        for (Incident each : List.of(incident, Incident.untouched())) {
            ViewState mended = each.edited().withFix(true);
            Picture picture = Picture.of(each.survey(), mended, each.whatIf(mended));
            assertEquals(Map.of("vmx.h", Mark.EDITED, "vmx.o", Mark.REBUILT, "vmcs.o", Mark.REBUILT, "vmm.ko", Mark.REBUILT,
                    "vmx_genassym.o", Mark.REBUILT, "vmx_assym.h", Mark.REBUILT, "vmx_support.o", Mark.REBUILT), marks(picture));
            assertEquals(List.of("vmx.h > vmx_genassym.o (no record)"), arrows(picture, Tone.MENDED));
            assertEquals(List.of(), arrows(picture, Tone.LEFT_STALE));
            Arrow told = picture.arrows().stream().filter(Arrow::labelled).findFirst().orElseThrow();
            assertEquals("by the fix", told.gap().label());
            assertTrue(picture.arrows().stream().noneMatch(arrow -> arrow.gap() == Gap.NO_RECORD));
        }
    }

    @Test
    void oneGapATargetSaysWhatItIs() {
        Picture picture = Picture.of(incident.survey(), Places.first(incident.survey()), Optional.empty());
        List<Arrow> labelled = picture.arrows().stream().filter(Arrow::labelled).toList();
        assertEquals(List.of("vmx.h"), labelled.stream().map(arrow -> picture.boxes().get(arrow.from()).label()).toList());
        assertEquals(Gap.NO_RECORD, labelled.get(0).gap());
    }

    @Test
    void whatMayBeReadIsDrawnThoughNobodyKnows() throws IOException {
        Incident unread = Incident.unread();
        Picture standing = Picture.of(unread.survey(), Places.first(unread.survey()), Optional.empty());
        assertEquals(List.of("vmx.h > vmx_genassym.o"), perhaps(standing));
        ViewState edited = unread.edited();
        assertEquals(List.of("vmx.h > vmx_genassym.o"), perhaps(Picture.of(unread.survey(), edited, unread.whatIf(edited))));
    }

    private static List<String> perhaps(Picture picture) {
        return picture.arrows().stream().filter(arrow -> arrow.gap() == Gap.PERHAPS)
                .map(arrow -> picture.boxes().get(arrow.from()).label() + " > " + picture.boxes().get(arrow.to()).label()).toList();
    }

    @Test
    void aCircleIsSeenGoingRound() throws IOException {
        Survey survey = TestTrees.sample("vmm-cycle");
        Picture picture = Picture.of(survey, Places.first(survey), Optional.empty());
        assertEquals(List.of("vmx_assym.h > vmx_genassym.o", "vmx_genassym.o > vmx_assym.h"), arrows(picture, Tone.CYCLE));
        assertEquals(Mark.CYCLE, marks(picture).get("vmx_assym.h"));
    }

    @Test
    void theWayFromWhatIsMadeEveryTimeIsSeen() throws IOException {
        Survey survey = TestTrees.sample("vmm-before");
        Told always = survey.findings().stream().filter(told -> told.finding().target().name().equals("vmx_support.o")
                && told.finding().kind() == FindingKind.ALWAYS_REBUILT).findFirst().orElseThrow();
        Picture picture = Picture.of(survey, Places.at(survey, always, ViewState.START), Optional.empty());
        List<String> way = arrows(picture, Tone.ALWAYS_REBUILT);
        assertTrue(way.contains("vmx_assym.s > vmx_support.o"), way.toString());
        assertTrue(way.stream().anyMatch(arrow -> arrow.endsWith(" > vmx_genassym.o")), way.toString());
    }

    @Test
    void whatGaveANodeItsStateStandsBesideItInABoxOfItsOwn() {
        ViewState around = ViewState.START.focusOn(Set.of(incident.node("vmx_genassym.o")));
        Picture picture = Picture.of(incident.survey(), around, Optional.empty());
        assertTrue(arrows(picture, Tone.LEFT_STALE).contains("vmx.h > vmx_genassym.o (no record)"), arrows(picture, Tone.LEFT_STALE).toString());
    }

    @Test
    void withoutAQuestionTheFinalProductsAreShown() {
        Picture picture = Picture.of(incident.survey(), ViewState.START, Optional.empty());
        assertTrue(picture.boxes().stream().anyMatch(box -> box.label().equals("vmm.ko")));
    }

    @Test
    void anOpenedBundleFallsIntoItsPartsAndWhatIsHiddenIsGone() {
        ViewState edited = incident.edited();
        Picture picture = Picture.of(incident.survey(), edited, incident.whatIf(edited));
        Box bundle = picture.boxes().stream().filter(Box::isBundle).findFirst().orElseThrow();
        Picture opened = Picture.of(incident.survey(), edited.open(bundle.key()), incident.whatIf(edited));
        assertTrue(opened.boxes().size() > picture.boxes().size());
        assertTrue(opened.boxes().stream().noneMatch(box -> box.key().equals(bundle.key())));
        List<String> parts = opened.boxes().stream().filter(box -> bundle.members().containsAll(box.members()))
                .flatMap(box -> Bundles.around(incident.survey().graph(), Set.of(bundle.key()), box).stream()).distinct().toList();
        assertEquals(List.of(bundle.key()), parts);
        // What came out of it stands in a frame of its own.
        Picture.Group frame = opened.groups().get(0);
        assertTrue(frame.isOpened());
        assertEquals(1, opened.groups().size());
        assertTrue(frame.boxes().stream().flatMap(box -> opened.boxes().get(box).members().stream()).collect(Collectors.toSet())
                .containsAll(bundle.members()));
        assertEquals(edited, edited.open(bundle.key()).close(parts));
        Picture hidden = Picture.of(incident.survey(), edited.hide(Set.copyOf(bundle.members())), incident.whatIf(edited));
        assertTrue(hidden.boxes().stream().noneMatch(box -> box.members().stream().anyMatch(bundle.members()::contains)));
    }

    private Picture of(ViewState state) {
        return Picture.of(incident.survey(), state, incident.whatIf(state));
    }

    private static List<String> labels(Picture picture) {
        return picture.boxes().stream().map(Box::label).sorted().toList();
    }

    @Test
    void whatIsPinnedStaysInSightWhereverTheFocusGoes() {
        int vmcs = incident.node("vmcs.c");
        ViewState elsewhere = ViewState.START.focusOn(Set.of(incident.node("vmx_assym.h"))).depth(0, 0);
        assertEquals(List.of("vmx_assym.h"), labels(of(elsewhere)));
        Picture pinned = of(elsewhere.pin(vmcs, true));
        assertEquals(List.of("vmcs.c", "vmx_assym.h"), labels(pinned));
        assertEquals(List.of("vmcs.c"), pinned.boxes().stream().filter(Box::isPinned).map(Box::label).toList());
        assertEquals(of(elsewhere), of(elsewhere.pin(vmcs, true).pin(vmcs, false)));
        assertEquals(labels(pinned), labels(of(elsewhere.pin(vmcs, true).focusOn(Set.of(incident.node("vmx_assym.h"))))));
    }

    @Test
    void onlyWhatConnectsTwoFilesIsShown() {
        ViewState.Ends ends = new ViewState.Ends(incident.node("intel/vmx.h"), incident.node("vmx_support.o"), Paths.ALL);
        assertEquals(List.of("vmx.h", "vmx_assym.h", "vmx_genassym.o", "vmx_support.o"), labels(of(ViewState.START.between(ends))));
        ViewState.Ends none = new ViewState.Ends(incident.node("vmcs.c"), incident.node("vmx.c"), Paths.SHORTEST);
        assertEquals("nothing connects these two: neither needs the other", of(ViewState.START.between(none)).note());
    }

    @Test
    void arrowsThatALongerWaySaysTooAreLeftOutAndCounted() {
        ViewState all = ViewState.START.focusOn(Set.of(incident.node("vmm.ko"))).depth(Lens.ALL, 0);
        Picture whole = of(all);
        Picture reduced = of(all.reduce(true));
        int fewer = whole.arrows().size() - reduced.arrows().size();
        assertTrue(fewer > 0);
        assertEquals(Counted.of(fewer, "arrow") + " left out that a longer way says too", reduced.note());
        assertEquals(labels(whole), labels(reduced));
    }

    @Test
    void boxesOfOneDirectoryAreToldAsAGroup() {
        Picture grouped = of(Places.first(incident.survey()).group(true));
        assertTrue(grouped.groups().size() >= 2);
        for (Picture.Group group : grouped.groups()) {
            for (int box : group.boxes()) {
                for (int node : grouped.boxes().get(box).members()) {
                    assertTrue(incident.survey().graph().path(node).isUnder(TreePath.ofRaw(group.path())));
                }
            }
        }
        assertEquals(List.of(), of(Places.first(incident.survey())).groups());
    }

    @Test
    void anAnswerIsDrawnAsItsChainAndNothingElse() {
        Asked asked = new Asked(Asked.Kind.NOT_REBUILT, incident.node("vmx_support.o"), incident.node("intel/vmx.h"));
        Picture picture = of(ViewState.START.ask(asked, Set.of(asked.target(), asked.header())));
        List<String> chain = asked.answer(incident.survey()).chain().stream().map(step -> step.path().name()).distinct().sorted().toList();
        assertEquals(chain, labels(picture));
        assertTrue(chain.containsAll(List.of("vmx.h", "vmx_genassym.o", "vmx_assym.h", "vmx_support.o")), chain.toString());
    }

    @Test
    void whatGaveTheFocusItsStateDoesNotVanishInABundle() {
        Picture picture = of(ViewState.START.focusOn(Set.of(incident.node("vmx_genassym.o"))));
        assertTrue(arrows(picture, Tone.LEFT_STALE).contains("vmx.h > vmx_genassym.o (no record)"));
    }

    @Test
    void everyEditOfTheTreeFitsOnTheScreen() {
        for (int node = 0; node < incident.survey().graph().nodes(); node++) {
            ViewState state = ViewState.START.edit(node).depth(Lens.ALL, Lens.ALL);
            Picture picture = Picture.of(incident.survey(), state, incident.whatIf(state));
            assertTrue(picture.boxes().size() <= Scope.MOST);
            for (Arrow arrow : picture.arrows()) {
                assertTrue(arrow.from() != arrow.to() && arrow.from() < picture.boxes().size() && arrow.to() < picture.boxes().size());
            }
        }
    }
}
