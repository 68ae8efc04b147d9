package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Chance;
import depscope.picture.Legend;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.picture.NinjaTree;
import depscope.picture.Picture;
import depscope.picture.Picture.Pull;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.rebuild.Impact;
import depscope.ui.model.WhatIfModel.Item;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an edit reaches only perhaps, or only by a later run of make. */
class WhatIfChanceTest {
    private final NinjaTree tree;
    private final ViewState edited;
    private final WhatIf whatIf;

    WhatIfChanceTest() throws IOException {
        tree = NinjaTree.open();
        edited = ViewState.START.edit(tree.node("gen.in"));
        whatIf = WhatIf.of(tree.survey(), edited).orElseThrow();
    }

    private WhatIfModel model() {
        return WhatIfModel.of(tree.survey(), edited, whatIf);
    }

    /** The same, but that a later run of make links. */
    private WhatIf linkedLater() {
        Impact impact = whatIf.impact();
        List<Impact.Rebuilt> rebuilt = impact.rebuilt().stream().map(one -> one.target() != tree.node("prog") ? one
                : new Impact.Rebuilt(one.target(), one.wave(), one.because(), one.fromStale(), false, true, false)).toList();
        Impact later = new Impact(impact.edited(), rebuilt, impact.leftStale(), impact.cannotKnow(), impact.cannotBeMade());
        return new WhatIf(later, later, false, Set.of(), Set.of());
    }

    @Test
    void wavesSayWhereTheyMayStop() {
        WhatIfModel model = model();
        assertEquals(List.of("gen.h: may stop here", "y.o: unless it stops before", "prog: from stale input, unless it stops before"),
                model.waves().stream().flatMap(wave -> wave.items().stream()).map(item -> item.name() + ": " + item.why()).toList());
        assertEquals(List.of(3, 2, 0), List.of(model.rebuilt(), model.perhaps(), model.later()));
        assertTrue(model.steps().get(1).words().endsWith("; may stop here"), model.steps().get(1).words());
        assertEquals("1 other target, about 4 s".replace("1 other target", "1 compile"), model.steps().get(2).words());
    }

    @Test
    void whatItCostsIsARange() {
        assertEquals("about 1 s to 6 s", WaveStep.about(model()));
        ViewState sure = ViewState.START.edit(tree.node("y.c"));
        assertEquals("about 5 s", WaveStep.about(WhatIfModel.of(tree.survey(), sure, WhatIf.of(tree.survey(), sure).orElseThrow())));
    }

    @Test
    void marksAndArrowsAreSofterWhereItMayNotCome() {
        Marks marks = Marks.of(tree.survey(), Optional.of(whatIf));
        assertEquals(List.of(Mark.REBUILT, Mark.MAY_BE_REBUILT, Mark.MAY_BE_REBUILT),
                List.of(marks.of(tree.node("gen.h")), marks.of(tree.node("y.o")), marks.of(tree.node("prog"))));
        assertEquals("may stop here", marks.note(tree.node("gen.h")));
        assertEquals(Mark.REBUILT_LATER, Marks.of(tree.survey(), Optional.of(linkedLater())).of(tree.node("prog")));
        Picture picture = Picture.of(tree.survey(), edited, Optional.of(whatIf));
        assertEquals(List.of("gen.h y.o PERHAPS", "gen.in gen.h SURE", "y.o prog PERHAPS"), picture.arrows().stream()
                .filter(arrow -> arrow.tone() == Mark.REBUILT.tone()).map(arrow -> picture.boxes().get(arrow.from()).label() + " "
                        + picture.boxes().get(arrow.to()).label() + " " + arrow.pull()).sorted().toList());
        assertTrue(Legend.of(picture).stream().map(Legend.Entry::words).toList().containsAll(List.of("will be rebuilt", "may be rebuilt")));
        Picture later = Picture.of(tree.survey(), edited, Optional.of(linkedLater()));
        assertTrue(Legend.of(later).stream().map(Legend.Entry::words).toList().contains("rebuilt by a later run"));
        assertEquals(1, later.arrows().stream().filter(arrow -> arrow.pull() == Pull.PERHAPS
                && picture.boxes().get(arrow.to()).label().equals("prog")).count());
    }

    @Test
    void listsThatAreKeptSayIt() {
        List<WhatIfRows.Row> rows = WhatIfRows.of(tree.survey(), linkedLater(), WhatIfRows.Kind.REBUILT);
        assertEquals(List.of("made from gen.in; may stop here", "made from gen.h; unless it stops before",
                "made from y.o, and from stale z.o; by a later run of make"), rows.stream().map(WhatIfRows.Row::why).toList());
        assertEquals(List.of("may stop here", "unless it stops before", "by a later run of make"),
                WhatIfFile.CSV.of("", rows).lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)).toList());
        List<String> json = WhatIfFile.JSON.of("", rows).lines().skip(1).map(line -> line.replaceFirst(".*\"why\": \"[^\"]*\"", "")).toList();
        assertEquals(List.of(", \"mayStop\": true},", ", \"certain\": false},", ", \"byLaterRun\": true}"), json.subList(0, 3));
    }

    @Test
    void theInspectorSaysWhatThatMeans() {
        InspectorModel first = InspectorModel.of(tree.survey(), tree.node("gen.h"), edited, Optional.of(whatIf));
        assertEquals(new Chance(true, true, true).sentences(), first.more());
        WhatIf later = linkedLater();
        assertTrue(InspectorModel.of(tree.survey(), tree.node("prog"), edited, Optional.of(later)).more()
                .containsAll(new Chance(false, true, false).sentences()));
        assertEquals(List.of(Chance.SURE), model().leftStale().stream().map(Item::chance).toList());
    }
}
