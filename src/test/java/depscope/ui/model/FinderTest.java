package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static final List<Hit.OfCommand> COMMANDS = List.of(new Hit.OfCommand(0, "Light or dark", "Ctrl+T"),
            new Hit.OfCommand(1, "Map of the whole tree", "Ctrl+M"), new Hit.OfCommand(2, "Why does this always rebuild?", ""));

    private final Incident incident;
    private final Finder finder;

    FinderTest() throws IOException {
        incident = Incident.open();
        finder = new Finder(incident.survey(), new FilesModel(incident.survey().graph()));
    }

    private List<String> found(String text) {
        return finder.all(text, COMMANDS, 8).stream().map(this::said).toList();
    }

    private String said(Hit hit) {
        if (hit instanceof Hit.OfFile file) {
            return incident.survey().graph().path(file.node()).name();
        }
        return hit instanceof Hit.OfFinding finding ? finding.kind() + " " + finding.told().finding().target().name()
                : "> " + ((Hit.OfCommand) hit).name();
    }

    @Test
    void withoutAWordItTellsTheWorstAndWhatCanBeDone() {
        assertEquals(List.of("Silently stale vmx_genassym.o", "Silently stale vmx_assym.h", "Silently stale vmx_support.o",
                "Silently stale vmm.ko", "> Light or dark", "> Map of the whole tree", "> Why does this always rebuild?"), found(""));
    }

    @Test
    void aFileOfThatNameComesFirstThenItsFindings() {
        assertEquals(List.of("vmx_genassym.o", "Silently stale vmx_genassym.o", "Unrecorded vmx_genassym.o"), found("vmx_genassym.o"));
    }

    @Test
    void commandsAndFindingsAreFoundByTheirWordsInAnyOrder() {
        assertEquals("> Map of the whole tree", found("tree map").get(0));
        assertEquals("> Why does this always rebuild?", found("always").get(0));
        assertEquals(List.of("Incomplete vmx_assym.h"), found("incomplete"));
        assertEquals(List.of("> Light or dark"), found("> dark"));
        assertEquals(List.of(), found("no such thing"));
    }

    @Test
    void filesAreFoundByAnyOfTheirWordsAndOnlyThoseAskedFor() {
        assertEquals(List.of("/usr/src/sys/amd64/vmm/intel/vmx.h"), finder.files("intel vmx.h", 5, any -> true).stream()
                .map(hit -> incident.survey().graph().path(((Hit.OfFile) hit).node()).toString()).toList());
        List<Hit> targets = finder.files("vmx", 20, incident.survey().graph()::isFileTarget);
        assertTrue(targets.stream().allMatch(hit -> incident.survey().graph().isFileTarget(((Hit.OfFile) hit).node())));
        assertEquals(Set.of("vmx.o", "vmx_msr.o", "vmx_assym.h", "vmx_support.o", "vmx_genassym.o"),
                targets.stream().map(this::said).collect(Collectors.toSet()));
    }

    @Test
    void whereNoTreeIsOpenCommandsAreFoundAllTheSame() {
        assertEquals(COMMANDS, Finder.commands("", COMMANDS, 9));
        assertEquals(List.of(COMMANDS.get(0)), Finder.commands("dark", COMMANDS, 9));
    }
}
