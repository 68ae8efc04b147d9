package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Symbols;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** kbuild's configuration symbols as people know them. */
class SymbolsTest {
    private static Picture around(KbuildTree tree) {
        return Picture.of(tree.survey(), ViewState.START.focusOn(Set.of(tree.node("x.o"))), Optional.empty());
    }

    private static List<Picture.Box> symbols(Picture picture) {
        return picture.boxes().stream().filter(box -> box.shape() == Shape.SYMBOL).toList();
    }

    @Test
    void aSymbolIsCalledByItsOptionInBothForms() throws IOException {
        KbuildTree tree = KbuildTree.open(1);
        assertEquals("CONFIG_S0", Symbols.name(tree.survey().graph(), tree.node("include/config/S0")));
        assertEquals("CONFIG_OLD_FORM", Symbols.name(tree.survey().graph(), tree.node("include/config/old/form.h")));
        assertEquals("x.h", Symbols.name(tree.survey().graph(), tree.node("x.h")));
        assertEquals(List.of("CONFIG_S0", "CONFIG_OLD_FORM"), symbols(around(tree)).stream().map(Picture.Box::label).toList());
    }

    @Test
    void thatItHasNoFileIsNoAlarm() throws IOException {
        KbuildTree tree = KbuildTree.open(2);
        assertFalse(tree.survey().states().exists(tree.node("include/config/S1")));
        assertEquals(Mark.NONE, Marks.of(tree.survey(), Optional.empty()).of(tree.node("include/config/S1")));
        assertTrue(tree.survey().findings().isEmpty(), tree.survey().findings().toString());
    }

    @Test
    void manySymbolsAreOneBox() throws IOException {
        KbuildTree tree = KbuildTree.open(40);
        List<Picture.Box> boxes = symbols(around(tree));
        assertEquals(List.of("include/config: 41 symbols"), boxes.stream().map(box -> box.label() + ": " + box.note()).toList());
        ViewState opened = ViewState.START.focusOn(Set.of(tree.node("x.o"))).open(boxes.get(0).key());
        assertEquals(41, symbols(Picture.of(tree.survey(), opened, Optional.empty())).size());
    }

    @Test
    void touchingOneIsWhatItsObjectsAreRemadeFor() throws IOException {
        KbuildTree tree = KbuildTree.open(2);
        int symbol = tree.node("include/config/S1");
        WhatIf touched = WhatIf.of(tree.survey(), ViewState.START.edit(symbol)).orElseThrow();
        assertEquals(List.of(tree.node("x.o")), touched.impact().rebuilt().stream().map(one -> one.target()).toList());
        assertTrue(Configuration.isHeader(tree.survey().graph(), symbol));
        assertEquals(List.of(1, 1, 1), Configuration.of(tree.survey().graph()).stream().map(Configuration.Header::objects).toList());
    }
}
