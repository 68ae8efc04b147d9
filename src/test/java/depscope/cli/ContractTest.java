package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What scripts rely on: keys, exit statuses, what goes where. */
class ContractTest {
    private static final String CLEAN = TestTrees.SAMPLES.resolve("vmm-fixed").toString();
    private static final String TRAP = TestTrees.SAMPLES.resolve("vmm-r273214").toString();
    private static final String SPRUNG = TestTrees.SAMPLES.resolve("vmm-r273214-edited").toString();
    private static final String OBJECTS = "/usr/obj/usr/src/sys/modules/vmm/";
    private static final String HEADER = "/usr/src/sys/amd64/vmm/intel/vmx.h";

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void checkSaysWhatIsWrongAndThatSomethingIs() {
        JsonNode answer = Answer.of("check", SPRUNG, "--json").ending(1).json();
        assertEquals(List.of("tree", "summary", "findings", "problems", "ignored", "notes", "makefiles"), keys(answer));
        assertEquals(SPRUNG, answer.get("tree").asText());
        assertEquals("{\"nodes\":106,\"targets\":23,\"edges\":{\"recorded\":351,\"ruled\":381,\"observed\":0,\"included\":25},"
                + "\"records\":{\".depend\":1,\".make-graph\":1}}", answer.get("summary").toString());
        List<String> sorted = new ArrayList<>();
        for (JsonNode finding : answer.get("findings")) {
            List<String> keys = new ArrayList<>(List.of("kind", "target", "confidence", "message", "missing", "chain", "evidence"));
            if (Set.of("unrecorded", "incomplete").contains(finding.get("kind").asText())) {
                keys.add("fix");
            }
            assertEquals(keys, keys(finding));
            assertTrue(finding.get("message").asText().length() > 20, finding.toString());
            assertTrue(finding.get("evidence").size() > 0, finding.toString());
            for (JsonNode evidence : finding.get("evidence")) {
                assertTrue(keys(evidence).containsAll(List.of("file", "line", "text")), evidence.toString());
            }
            sorted.add(finding.get("kind").asText() + " " + finding.get("target").asText().replace(OBJECTS, ""));
        }
        assertEquals(List.of("silently-stale vmm.ko", "silently-stale vmx_assym.h", "silently-stale vmx_genassym.o",
                "silently-stale vmx_support.o", "unrecorded vmx_genassym.o", "incomplete vmx_assym.h", "outdated-record .depend"), sorted);
        assertEquals("[\"" + HEADER + "\"]", answer.get("findings").get(2).get("missing").toString());
    }

    @Test
    void checkOfATreeWithNothingWrongEndsWith0() {
        Answer answer = Answer.of("check", CLEAN, "--json").ending(0);
        assertEquals("[]", answer.json().get("findings").toString());
        assertEquals("[]", answer.json().get("problems").toString());
        assertTrue(Answer.of("check", CLEAN).ending(0).out().endsWith("Nothing is wrong here that can be known.\n"));
    }

    @Test
    void whatIfSaysWhatIsRebuiltAndWhatIsLeft() {
        JsonNode answer = Answer.of("what-if", TRAP, "intel/vmx.h", "--json").ending(0).json();
        assertEquals(List.of("tree", "edited", "rebuilt", "leftStale", "cannotKnow", "alreadyOutOfDate", "estimatedSeconds"), keys(answer));
        assertEquals("[\"" + HEADER + "\"]", answer.get("edited").toString());
        assertEquals(("[{'target':'vmcs.o','wave':1,'because':'H','fromStale':[]},"
                + "{'target':'vmm.ko','wave':2,'because':'vmcs.o','fromStale':['vmx_support.o']},"
                + "{'target':'vmx.o','wave':1,'because':'H','fromStale':[]}]").replace('\'', '"'), shortened(answer.get("rebuilt")));
        String read = "vmx_genassym.o','/usr/src/sys/amd64/vmm/intel/vmx_genassym.c','H']}";
        assertEquals(("[{'target':'vmx_assym.h','because':'vmx_genassym.o','missing':'H','confidence':'certain','chain':['vmx_assym.h','" + read
                + ",{'target':'vmx_genassym.o','because':'H','missing':'H','confidence':'certain','chain':['" + read
                + ",{'target':'vmx_support.o','because':'vmx_assym.h','missing':'H','confidence':'certain','chain':['vmx_support.o','vmx_assym.h','"
                + read + "]").replace('\'', '"'), shortened(answer.get("leftStale")));
        assertEquals("[]", answer.get("cannotKnow").toString());
        assertEquals("[]", answer.get("alreadyOutOfDate").toString());
    }

    private static String shortened(JsonNode node) {
        return node.toString().replace(OBJECTS, "").replace(HEADER, "H");
    }

    @Test
    void whatIfAFileIsDeletedSaysWhatCannotBeMade() {
        JsonNode answer = Answer.of("what-if", TRAP, "--delete", "intel/vmx_genassym.c", "intel/ept.h", "--json").ending(0).json();
        assertEquals(List.of("tree", "edited", "deleted", "rebuilt", "leftStale", "cannotKnow", "cannotBeMade", "alreadyOutOfDate",
                "estimatedSeconds"), keys(answer));
        assertEquals("[\"/usr/src/sys/amd64/vmm/intel/ept.h\"]", answer.get("edited").toString());
        assertEquals("[\"/usr/src/sys/amd64/vmm/intel/vmx_genassym.c\"]", answer.get("deleted").toString());
        assertEquals(Set.of("ept.o", "vmcs.o", "vmx.o"), targets(answer));
        assertEquals(("[{'target':'vmm.ko','because':'vmx_support.o','missing':'C'},{'target':'vmx_assym.h','because':'vmx_genassym.o','missing':'C'},"
                + "{'target':'vmx_genassym.o','because':'C','missing':'C'},{'target':'vmx_support.o','because':'vmx_assym.h','missing':'C'}]")
                .replace('\'', '"'), shortened(answer.get("cannotBeMade")).replace("/usr/src/sys/amd64/vmm/intel/vmx_genassym.c", "C"));
    }

    @Test
    void aDeletedHeaderThatMakeDoesNotKnowIsMissedByWhatReadsIt() {
        List<JsonNode> answers = Answer.of("what-if", TRAP, "--delete", "sys/assym.h", "--delete", "intel/vmx.h", "--json", "--each").ending(0).lines();
        assertEquals(List.of("vmx_assym.h", "vmx_genassym.o", "vmx_support.o"), answers.get(0).get("leftStale").findValuesAsText("target").stream()
                .map(target -> target.replace(OBJECTS, "")).filter(target -> target.startsWith("vmx_")).toList());
        assertEquals(Set.of("vmcs.o", "vmx.o", "vmm.ko"), targets(answers.get(1)));
        assertEquals("[]", answers.get(1).get("cannotBeMade").toString());
    }

    @Test
    void whatIfInWordsSaysWhatIsEditedAndWhatIsDeleted() {
        String text = Answer.of("what-if", TRAP, "--delete", "intel/vmx_genassym.c", "intel/ept.h").ending(0).out();
        assertTrue(text.startsWith("If /usr/src/sys/amd64/vmm/intel/ept.h is edited and /usr/src/sys/amd64/vmm/intel/vmx_genassym.c is deleted:\n"), text);
        assertTrue(text.contains("\n4 that cannot be made: bmake stops there, with -k it goes on with the rest\n    " + OBJECTS
                + "vmm.ko   made from vmx_support.o\n"), text);
        assertTrue(text.contains("vmx_genassym.o   no rule makes vmx_genassym.c\n"), text);
        String left = Answer.of("what-if", TRAP, "--delete", "sys/assym.h").ending(0).out();
        assertTrue(left.contains("vmx_genassym.o   reads assym.h, which is gone\n"), left);
    }

    @Test
    void whatIfSaysHowLongItTakesWhereSomethingIsRebuiltAndTheTimesTell() {
        assertEquals("3.821", Answer.of("what-if", TRAP, "intel/vmx.h", "--json").ending(0).json().get("estimatedSeconds").toString());
        String text = Answer.of("what-if", TRAP, "intel/vmx.h").ending(0).out();
        assertTrue(text.contains("\nabout 4 s by the pace of the last build\n"), text);
        assertEquals(List.of("tree", "edited", "rebuilt", "leftStale", "cannotKnow", "alreadyOutOfDate"),
                keys(Answer.of("what-if", TRAP, "kern/genassym.sh", "--json").ending(0).json()));
    }

    @Test
    void withTheFixInNothingIsLeftStale() {
        JsonNode answer = Answer.of("what-if", TRAP, "intel/vmx.h", "--with-fix", "--json").ending(0).json();
        assertEquals(List.of("tree", "withFix", "edited", "rebuilt", "leftStale", "cannotKnow", "alreadyOutOfDate", "estimatedSeconds"), keys(answer));
        assertEquals(Set.of("vmcs.o", "vmx.o", "vmx_genassym.o", "vmx_assym.h", "vmx_support.o", "vmm.ko"), targets(answer));
        assertEquals("[]", answer.get("leftStale").toString());
        assertEquals(targets(Answer.of("what-if", CLEAN, "intel/vmx.h", "--json").ending(0).json()), targets(answer));
        JsonNode sprung = Answer.of("what-if", SPRUNG, "intel/ept.h", "--with-fix", "--json").ending(0).json();
        assertEquals("[\"vmm.ko\",\"vmx_assym.h\",\"vmx_genassym.o\",\"vmx_support.o\"]", shortened(sprung.get("alreadyOutOfDate")));
    }

    @Test
    void findingsThatAUserIgnoresAreCountedAndNotTold() {
        JsonNode answer = Answer.of("check", TRAP, "--json", "--ignore", "unrecorded:vmx_*.o", "--ignore", "**/genassym.sh").ending(0).json();
        assertEquals("[]", answer.get("findings").toString());
        assertEquals(2, answer.get("ignored").asInt());
        String text = Answer.of("check", TRAP, "--ignore", "unrecorded").ending(1).out();
        assertTrue(text.contains("1 finding ignored, as you asked"), text);
        assertEquals("depscope: --ignore: 'nonsense' is neither a kind of finding nor a path; a pattern is KIND, GLOB or KIND:GLOB, "
                + "as unrecorded:**/modules/**\n", Answer.of("check", TRAP, "--ignore", "nonsense").err());
    }

    @Test
    void severalFilesAreOneEditUnlessEachIsAskedFor() {
        JsonNode together = Answer.of("what-if", CLEAN, "x86.c", "ept.c", "--json").ending(0).json();
        assertEquals("[\"/usr/src/sys/amd64/vmm/intel/ept.c\",\"/usr/src/sys/amd64/vmm/x86.c\"]", together.get("edited").toString());
        assertEquals(Set.of("ept.o", "x86.o", "vmm.ko"), targets(together));
        Answer each = Answer.of("what-if", CLEAN, "--each", "x86.c", "ept.c", "--json").ending(0);
        assertEquals(List.of(Set.of("x86.o", "vmm.ko"), Set.of("ept.o", "vmm.ko")), each.lines().stream().map(ContractTest::targets).toList());
    }

    private static Set<String> targets(JsonNode answer) {
        Set<String> names = new TreeSet<>();
        answer.get("rebuilt").forEach(r -> names.add(r.get("target").asText().replace(OBJECTS, "")));
        return names;
    }

    @Test
    void whatIsRemadeAnywayStandsApart() {
        JsonNode answer = Answer.of("what-if", TestTrees.SAMPLES.resolve("vmm-before").toString(), "intel/vmx.h", "--json").ending(0).json();
        assertEquals(Set.of("vmcs.o", "vmx.o"), targets(answer));
        assertEquals("[\"vmm.ko\",\"vmx_assym.s\",\"vmx_genassym.o\",\"vmx_support.o\"]", shortened(answer.get("alreadyOutOfDate")));
    }

    @ParameterizedTest
    @CsvSource({"vmx_support.o, silently-stale", "vmx.o, up-to-date"})
    void whyGivesAVerdictWithReasons(String target, String verdict) {
        JsonNode answer = Answer.of("why", SPRUNG, target, "--json").ending(0).json();
        assertEquals(List.of("target", "verdict", "reasons"), keys(answer));
        assertEquals(OBJECTS + target, answer.get("target").asText());
        assertEquals(verdict, answer.get("verdict").asText());
        assertEquals(List.of("text", "chain", "evidence"), keys(answer.get("reasons").get(0)));
    }

    @Test
    void whyFollowsTheChainToWhatIsNewer() {
        JsonNode reason = Answer.of("why", SPRUNG, "vmx_support.o", "--json").ending(0).json().get("reasons").get(0);
        assertEquals("[\"vmx_support.o\",\"vmx_assym.h\",\"vmx_genassym.o\",\"H\"]", shortened(reason.get("chain")));
        assertTrue(reason.get("evidence").toString().contains("#include \\\"vmx.h\\\""), reason.toString());
    }

    @Test
    void whyMayPretendAnEdit() {
        assertEquals("up-to-date", Answer.of("why", TRAP, "vmx.o", "--json").ending(0).json().get("verdict").asText());
        assertEquals("out-of-date", Answer.of("why", TRAP, "vmx.o", "--edit", "intel/vmx.h", "--json").ending(0).json().get("verdict").asText());
        assertEquals("silently-stale", Answer.of("why", TRAP, "vmx_assym.h", "--edit", "intel/vmx.h", "--json").ending(0).json().get("verdict").asText());
    }

    static Stream<String> namesOfOneFile() {
        return Stream.of("/usr/src/sys/amd64/include/pmap.h", "machine/pmap.h", "amd64/include/pmap.h", "include/pmap.h",
                "usr/src/sys/amd64/include/pmap.h", "./usr/src/sys/amd64/../amd64/include/pmap.h",
                "/usr/obj/usr/src/sys/modules/vmm/machine/pmap.h", "sample-trees/vmm-r273214/usr/src/sys/amd64/include/pmap.h",
                TRAP + "/usr/src/sys/amd64/include/pmap.h");
    }

    @ParameterizedTest
    @MethodSource("namesOfOneFile")
    void aFileIsFoundByAnyOfItsNames(String name) {
        JsonNode answer = Answer.of("what-if", TRAP, name, "--json", "--each").ending(0).json();
        assertEquals("[\"/usr/src/sys/amd64/include/pmap.h\"]", answer.get("edited").toString());
    }

    @Test
    void anAmbiguousNameListsWhatItMayMean() {
        assertEquals("depscope: param.h: ambiguous, name more of the path: /usr/src/sys/amd64/include/param.h, /usr/src/sys/sys/param.h",
                Answer.of("what-if", TRAP, "param.h").refusal());
        assertEquals("depscope: param.h: ambiguous, name more of the path: /usr/src/sys/amd64/include/param.h, /usr/src/sys/sys/param.h",
                Answer.of("why", TRAP, "vmx.o", "--edit", "param.h").refusal());
    }

    @Test
    void ofSeveralNamesOneThatIsWrongSpoilsTheAnswer() {
        assertEquals("depscope: nosuch.h: nothing in the graph has this name",
                Answer.of("what-if", TRAP, "--each", "--json", "intel/vmx.h", "nosuch.h").refusal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check --frob TREE | depscope: Unknown option: '--frob' (depscope check --help tells more)",
        "check | depscope: Missing required parameter: 'TREE' (depscope check --help tells more)",
        "what-if TREE | depscope: Missing required parameter: 'FILE' (depscope what-if --help tells more)",
        "what-if TREE vmx.c --ignore clock-skew | depscope: --ignore: only findings are ignored, and what-if tells none",
        "what-if TREE --delete /usr/src/sys/amd64/vmm | depscope: /usr/src/sys/amd64/vmm: a directory; name the files in it that are to be deleted",
        "graph TREE vmx.o -o picture.txt | depscope: picture.txt: its name must end in one of .svg, .png, .dot, .graphml, .json",
        "graph TREE vmx.o -o no/such/dir/x.dot | depscope: no/such/dir/x.dot: cannot be written: no such directory",
        "graph TREE vmx.o -o . | depscope: .: its name must end in one of .svg, .png, .dot, .graphml, .json",
        "graph TREE -o x.dot | depscope: nothing to draw: name a NODE, or what is edited (--edit FILE)",
        "graph TREE vmx.o --up -5 -o x.dot | depscope: --up -5: steps are 0 and more, or -1 for all",
        "graph TREE vmx.o --down -2 -o x.dot | depscope: --down -2: steps are 0 and more, or -1 for all",
        "graph TREE vmx.o --with-fix -o x.dot | depscope: --with-fix shows what an edit would do: name what is edited (--edit FILE)",
        "graph TREE vmx.o --theme blue -o x.svg | depscope: --theme blue: it is light or dark",
        "graph TREE vmx.o --scale 9 -o x.png | depscope: --scale 9.0: from 0.5 to 8.0",
        "graph TREE vmx.o --scale 2 -o x.svg | depscope: --scale is for .png alone; other formats have no pixels",
        "chek TREE | depscope: chek: no such command; there are check, what-if, why, why-var, graph, ask",
        "what-if TREE vmcs | depscope: vmcs: nothing in the graph has this name; close to it: vmcs.c, vmcs.h, vmcs.o",
        "check TREE --kind frob | depscope: frob: no such kind; there are cycle, silently-stale, unrecorded, incomplete, "
                + "missing-prerequisite, missing-output, always-rebuilt, stale, outdated-record, over-recorded, clock-skew, "
                + "unreadable-record"})
    void wrongUseIsOneLineAndEndsWith2(String call, String line) {
        assertEquals(line, Answer.of(call.replace("TREE", CLEAN).split(" ")).refusal());
    }

    @Test
    void checkCanBeKeptToOneKind() {
        JsonNode answer = Answer.of("check", SPRUNG, "--kind", "outdated-record", "--json").ending(1).json();
        assertEquals(List.of("outdated-record"), answer.get("findings").findValuesAsText("kind"));
        assertEquals(0, Answer.of("check", SPRUNG, "--kind", "stale", "--json").ending(0).json().get("findings").size());
    }

    @Test
    void timingsGoToStandardErrorAndLeaveTheAnswerAlone() {
        Answer plain = Answer.of("check", CLEAN, "--json").ending(0);
        Answer timed = Answer.of("check", CLEAN, "--json", "--timings");
        assertEquals(plain.out(), timed.out());
        List<String> steps = timed.err().lines().map(l -> l.split(" +")[0]).toList();
        assertTrue(steps.containsAll(List.of("walk", "read", "scan", "graph", "analyse")), timed.err());
        timed.err().lines().forEach(line -> assertTrue(line.matches("\\w+ +\\d+\\.\\d ms"), line));
    }

    @Test
    void withoutTheScanWhatSourcesIncludeIsNotKnown() {
        JsonNode answer = Answer.of("check", TRAP, "--no-scan", "--json").ending(1).json();
        assertEquals("0", answer.get("summary").get("edges").get("included").toString());
        assertEquals("[\"unrecorded vmx_genassym.o likely\"]", "[\"" + answer.get("findings").get(0).get("kind").asText() + " "
                + shortened(answer.get("findings").get(0).get("target")).replace("\"", "") + " "
                + answer.get("findings").get(0).get("confidence").asText() + "\"]");
    }

    @Test
    void aTreeAloneOrNothingOpensTheWindow() {
        List<String> opened = new ArrayList<>();
        CommandLineMain.Window window = (tree, root) -> {
            opened.add(tree + " " + root);
            return 0;
        };
        Answer.of(window, TRAP).ending(0);
        Answer.of(window).ending(0);
        Answer.of(window, "--root", "/somewhere", TRAP).ending(0);
        assertEquals(List.of(Optional.of(TRAP) + " Optional.empty", "Optional.empty Optional.empty",
                Optional.of(TRAP) + " Optional[/somewhere]"), opened);
    }

    @Test
    void aNeighbourhoodIsWrittenAsItsFilesNameSays(@TempDir Path directory) throws IOException {
        Path json = directory.resolve("a.json");
        Path dot = directory.resolve("a.dot");
        Answer.of("graph", TRAP, "vmx_genassym.o", "-o", json.toString()).ending(0);
        Answer.of("graph", TRAP, "vmx_genassym.o", "--up", "0", "--down", "1", "-o", dot.toString()).ending(0);
        JsonNode picture = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json.toFile());
        Set<String> files = new TreeSet<>();
        picture.get("boxes").forEach(b -> b.get("files").forEach(f -> files.add(f.asText())));
        assertTrue(files.containsAll(List.of(OBJECTS + "vmx_genassym.o", OBJECTS + "vmm.ko", HEADER)), files.toString());
        assertEquals(List.of("digraph depscope {", "  rankdir=LR;", "}"), Files.readAllLines(dot).stream()
                .filter(l -> !l.contains("->") && !l.contains("label=") && !l.contains("fontname")).toList());
        assertEquals(1, Files.readAllLines(dot).stream().filter(l -> l.contains("->")).count());
    }

    @Test
    void whatAnEditDoesIsDrawnAsTheWindowDrawsIt(@TempDir Path directory) throws IOException {
        Path svg = directory.resolve("a.svg");
        Answer.of("graph", TRAP, "--edit", "intel/vmx.h", "--theme", "dark", "-o", svg.toString()).ending(0);
        String broken = Files.readString(svg);
        assertTrue(broken.contains(">no record</text>") && broken.contains("#0d1117"), broken);
        Answer.of("graph", TRAP, "--edit", "intel/vmx.h", "--with-fix", "-o", svg.toString()).ending(0);
        assertTrue(Files.readString(svg).contains(">by the fix</text>"));
        Answer.of("graph", TRAP, "vmx.o", "--edit", "intel/vmx.h", "--edit", "vmx.c", "-o", svg.toString()).ending(0);
        assertTrue(Files.readString(svg).contains("what if vmx.h, vmx.c were edited; vmx.o with 1 step of inputs and all dependents</title>"));
    }

    @Test
    void anImageHasThePixelsAskedFor(@TempDir Path directory) throws IOException {
        Path one = directory.resolve("one.png");
        Path two = directory.resolve("two.png");
        Answer.of("graph", TRAP, "vmx.o", "--scale", "1", "-o", one.toString()).ending(0);
        Answer.of("graph", TRAP, "vmx.o", "-o", two.toString()).ending(0);
        assertEquals(2 * javax.imageio.ImageIO.read(one.toFile()).getWidth(), javax.imageio.ImageIO.read(two.toFile()).getWidth());
        assertEquals("depscope: " + directory + "/d.svg: cannot be written: it is a directory",
                Answer.of("graph", TRAP, "vmx.o", "-o", Files.createDirectory(directory.resolve("d.svg")).toString()).refusal());
        Path device = Path.of("/dev/full");
        if (Files.exists(device)) {
            Path full = Files.createSymbolicLink(directory.resolve("full.svg"), device);
            assertEquals("depscope: " + full + ": cannot be written: No space left on device",
                    Answer.of("graph", TRAP, "vmx.o", "-o", full.toString()).refusal());
            Files.delete(full);
        }
    }
}
