package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.picture.KbuildTree;
import depscope.picture.ViewState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Configuration symbols, found and told of by their options. */
class SymbolsModelTest {
    private static InspectorModel of(KbuildTree tree, String name) {
        return InspectorModel.of(tree.survey(), tree.node(name), ViewState.START, Optional.empty());
    }

    @Test
    void itIsFoundAsPeopleCallItAndAsItsFileIsCalled() throws IOException {
        KbuildTree tree = KbuildTree.open(2);
        FilesModel files = new FilesModel(tree.survey().graph());
        int symbol = tree.node("include/config/S1");
        for (String text : List.of("CONFIG_S1", "config_s1", "include/config/S1")) {
            assertEquals(symbol, files.search(text, 5)[0], text);
        }
        assertEquals(tree.node("include/config/old/form.h"), files.search("CONFIG_OLD_FORM", 5)[0]);
        assertEquals(new Hit.OfFile(symbol), new Finder(tree.survey(), files).all("CONFIG_S1", List.of(), 5).get(0));
    }

    @Test
    void theInspectorSaysWhatItIs() throws IOException {
        KbuildTree tree = KbuildTree.open(2);
        InspectorModel never = of(tree, "include/config/S1");
        assertEquals("CONFIG_S1", never.name());
        assertEquals("configuration symbol, never changed: it has no file, and needs none", never.kind());
        assertEquals("kbuild touches its file when CONFIG_S1 changes, and makes again what was compiled with it: 1 target.", never.sentence());
        assertEquals("configuration symbol, last changed 2020-09-13 12:26:40 UTC", of(tree, "include/config/S0").kind());
        assertEquals(List.of("CONFIG_OLD_FORM", "CONFIG_S0", "CONFIG_S1", "x.c", "x.h"), of(tree, "x.o").inputs().stream().map(Row::name).sorted().toList());
    }
}
