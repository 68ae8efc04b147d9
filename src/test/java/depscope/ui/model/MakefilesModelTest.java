package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Legend;
import depscope.picture.Picture;
import depscope.picture.Picture.Gap;
import depscope.picture.ViewState;
import depscope.survey.AskingMakefile;
import depscope.survey.MakefileVariables;
import depscope.survey.PrintedMakefile;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of makefiles that were read. */
class MakefilesModelTest {
    @TempDir
    Path directory;

    @Test
    void aVariableIsToldStepByStep() throws IOException {
        try (Survey survey = TestTrees.open(AskingMakefile.in(directory))) {
            VariableModel model = VariableModel.of(MakefileVariables.of(survey, survey.makefiles().get(0)).story("OPTIONS", Optional.empty()).orElseThrow());
            assertEquals(List.of("Makefile:7", "Makefile:8", "Makefile:9", "Makefile:10"), model.steps().stream().map(VariableModel.Taken::place).toList());
            assertEquals(List.of("no effect, it had a value"), model.steps().get(1).notes());
            assertEquals("WHAT", model.refersTo().get(0).name());
            assertEquals("To say what WHAT is would settle it.", model.settles());
            assertTrue(model.asText().contains("not known: todays-weather (Makefile:2)"), model.asText());
        }
    }

    @Test
    void whatRulesHangOnComesFirst() throws IOException {
        try (Survey survey = TestTrees.open(AskingMakefile.in(directory))) {
            MakefilesModel.Directory of = MakefilesModel.of(survey).directories().get(0);
            assertTrue(of.open().get(0).decides());
            assertTrue(of.unanswered().contains("WHAT"));
            assertEquals("", of.compared());
        }
    }

    @Test
    void bothSidesOfADifferenceAreTold() throws IOException {
        try (Survey survey = TestTrees.open(PrintedMakefile.in(directory))) {
            assertEquals(List.of("util.o gone.h | .make-graph:22  names it | Makefile:4  does not name it | .make-graph:22",
                    "util.o today.h | .make-graph:18  does not name it | Makefile:8  names it | Makefile:8"),
                    MakefilesModel.of(survey).directories().get(0).differences().stream().map(apart -> apart.target() + " " + apart.prerequisite() + " | "
                            + apart.graph() + " | " + apart.makefiles() + " | " + apart.named().map(line -> line.file().name() + ":" + line.line()).orElse("")).toList());
        }
    }

    @Test
    void aRuleUnderAConditionIsDrawnInItsOwnWay() throws IOException {
        try (Survey survey = TestTrees.open(AskingMakefile.in(directory))) {
            int object = survey.graph().find(TreePath.of(directory + "/main.o"));
            Picture picture = Picture.of(survey, ViewState.START.select(object), Optional.empty());
            assertEquals(1, picture.arrows().stream().filter(arrow -> arrow.gap() == Gap.CONDITION).count());
            assertTrue(Legend.of(picture).stream().anyMatch(entry -> entry.words().equals("rule under an unknown condition")));
            Row row = InspectorModel.of(survey, object, ViewState.START.select(object), Optional.empty()).inputs().stream()
                    .filter(each -> each.name().equals("extra.h")).findFirst().orElseThrow();
            assertEquals("perhaps", row.known());
        }
    }
}
