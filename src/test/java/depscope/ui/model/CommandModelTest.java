package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.picture.Incident;
import depscope.survey.TestTrees;
import depscope.ui.model.CommandModel.Fold;
import depscope.ui.model.CommandModel.Part;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandModelTest {
    @Test
    void aCommandOfADatabaseIsToldWithItsPlace() throws IOException {
        SmallTree tree = SmallTree.wrongRecord("/src/x.c");
        CommandModel command = CommandModel.of(tree.survey(), tree.node("/obj/x.o")).get(0);
        assertEquals("gcc -O0 -c /src/x.c -o x.o", command.whole());
        assertEquals(List.of(new Part("gcc -c x.c -o x.o", List.of(new Fold("1 code option", List.of("-O0"))))), command.parts());
        assertEquals("/obj/compile_commands.json:1", command.place().map(line -> line.file() + ":" + line.line()).orElseThrow());
    }

    @Test
    void theRecipeOfAGraphIsTold() throws IOException {
        Incident incident = Incident.open();
        List<CommandModel> commands = CommandModel.of(incident.survey(), incident.node("vmx.o"));
        assertEquals(List.of("gcc -c vmx.c -o vmx.o"), commands.get(0).parts().stream().map(Part::brief).toList());
        assertEquals("5 include directories", commands.get(0).parts().get(0).folds().get(0).title());
        assertEquals(2701, commands.get(0).place().orElseThrow().line());
        assertEquals(List.of(), CommandModel.of(incident.survey(), incident.node("intel/vmx.h")));
        Incident today = new Incident(TestTrees.sample("vmm-today"));
        assertEquals(List.of("sh genassym.sh vmx_genassym.o > vmx_assym.h"),
                CommandModel.of(today.survey(), today.node("vmx_assym.h")).get(0).parts().stream().map(Part::brief).toList());
    }
}
