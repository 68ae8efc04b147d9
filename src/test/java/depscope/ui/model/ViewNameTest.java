package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Asked;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewNameTest {
    @Test
    void aNameSaysWhatIsShown() throws IOException {
        Survey survey = TestTrees.sample("vmm-r273214-edited");
        int header = node(survey, "vmx.h");
        int module = node(survey, "vmm.ko");
        ViewState graph = ViewState.START.turnTo(Page.GRAPH);
        assertEquals("what this tree is", ViewName.of(survey, ViewState.START));
        assertEquals("final products", ViewName.of(survey, graph));
        assertEquals("map of the whole tree", ViewName.of(survey, graph.turnTo(Page.MAP)));
        assertEquals("map of usr/obj", ViewName.of(survey, graph.map(TreePath.of("/usr/obj"))));
        assertEquals("vmm.ko", ViewName.of(survey, graph.select(module)));
        assertEquals("vmm.ko and 1 more", ViewName.of(survey, graph.focusOn(Set.of(module, survey.graph().nodes() - 1))));
        assertEquals("what if vmx.h", ViewName.of(survey, graph.select(module).edit(header)));
        assertEquals("what if vmx.h is gone and 1 more, with the fix in",
                ViewName.of(survey, graph.delete(header).edit(header + 1).withFix(true)));
        assertEquals("vmx.h to vmm.ko", ViewName.of(survey, graph.between(new ViewState.Ends(header, module, Paths.ALL))));
        assertEquals("why vmm.ko did not rebuild for vmx.h",
                ViewName.of(survey, graph.ask(new Asked(Asked.Kind.NOT_REBUILT, module, header), Set.of())));
        assertEquals("why vmm.ko always rebuilds",
                ViewName.of(survey, graph.ask(new Asked(Asked.Kind.ALWAYS_REBUILT, module, Asked.NO_HEADER), Set.of())));
    }

    private static int node(Survey survey, String name) {
        List<Integer> found = survey.find(name, Optional.empty());
        return found.get(0);
    }
}
