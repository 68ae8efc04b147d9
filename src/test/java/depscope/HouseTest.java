package depscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house, each with its reason. */
class HouseTest {
    /** From the ground up; packages on one floor do not know each other. */
    private static final List<List<String>> FLOORS = List.of(List.of("tree", "settings"), List.of("record"),
            List.of("reader", "scan", "graph", "makefile"), List.of("rebuild"), List.of("truth"), List.of("finding"), List.of("explain"),
            List.of("survey"), List.of("triage", "ask"), List.of("picture"), List.of("cli", "ui"));
    /** Where a path comes in from, or goes out to, a user. */
    private static final String[] DOORS = {"depscope.picture.file.Destination", "depscope.ask.AnswerFile", "depscope.ask.SavedGraph",
            "depscope.ui.DepscopeApp", "depscope.ui.Desktop"};
    private static final Set<String> WRITERS = Set.of("write", "writeString", "newOutputStream", "newBufferedWriter",
            "copy", "move", "delete", "deleteIfExists", "createFile", "createDirectory",
            "createDirectories", "createLink", "createSymbolicLink", "createTempFile", "createTempDirectory",
            "setAttribute", "setLastModifiedTime", "setPosixFilePermissions", "setOwner");
    private static final Set<String> WRITING = Set.of("WRITE", "APPEND", "CREATE", "CREATE_NEW", "TRUNCATE_EXISTING",
            "DELETE_ON_CLOSE");
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.time.Instant.now",
            "java.time.LocalDate.now", "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now", "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone");

    private static JavaClasses house;

    @BeforeAll
    static void read() throws URISyntaxException {
        Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        house = new ClassFileImporter().importPath(classes);
    }

    private static String in(String floor) {
        return "depscope." + floor + "..";
    }

    @TestFactory
    Stream<DynamicTest> aFloorKnowsOnlyFloorsBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int f = 0; f < FLOORS.size(); f++) {
            for (String floor : FLOORS.get(f)) {
                List<String> forbidden = new ArrayList<>(List.of("depscope"));
                FLOORS.subList(f, FLOORS.size()).forEach(level -> level.stream().filter(other -> !other.equals(floor))
                        .forEach(other -> forbidden.add(in(other))));
                ArchRule rule = noClasses().that().resideInAPackage(in(floor)).should().dependOnClassesThat()
                        .resideInAnyPackage(forbidden.toArray(String[]::new))
                        .because("data goes one way, from the tree up to what is shown, and a floor can be read"
                                + " without those above or beside it");
                tests.add(DynamicTest.dynamicTest(floor, () -> rule.check(house)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> withinMakefilesToo() {
        List<String> floors = List.of("makefile.value", "makefile.variable", "makefile.target", "makefile.parse", "makefile", "makefile.where");
        List<DynamicTest> tests = new ArrayList<>();
        for (int f = 0; f < floors.size() - 1; f++) {
            String[] above = floors.subList(f + 1, floors.size()).stream().map(each -> "depscope." + each).toArray(String[]::new);
            ArchRule rule = noClasses().that().resideInAPackage("depscope." + floors.get(f)).should().dependOnClassesThat().resideInAnyPackage(above)
                    .because("a value knows no variable, a variable no target, a target no line, and a line not where it came from");
            tests.add(DynamicTest.dynamicTest(floors.get(f), () -> rule.check(house)));
        }
        return tests.stream();
    }

    @Test
    void everyPackageHasItsFloor() {
        Set<String> found = new TreeSet<>();
        house.forEach(c -> found.add(c.getPackageName().split("\\.").length == 1 ? "" : c.getPackageName().split("\\.")[1]));
        Set<String> known = new TreeSet<>(Set.of(""));
        FLOORS.forEach(known::addAll);
        assertEquals(known, found);
    }

    @Test
    void filesAreReachedThroughTheTreeOnly() {
        noClasses().that().resideOutsideOfPackages(in("tree"), in("settings")).and(areNoneOf(DOORS)).should().dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .because("a directory, an archive and a tree in memory must be the same to all that look at them;"
                        + " only where a user names a file to read or write, or keeps settings, is there a path")
                .check(house);
        noClasses().that().resideOutsideOfPackages(in("tree"), "depscope.ui.view", "depscope.ui").should()
                .dependOnClassesThat().belongToAnyOf(File.class)
                .because("the window is handed files by the desktop, and hands on their names").check(house);
    }

    @Test
    void nothingIsWrittenButWhatTheUserAskedFor() {
        noClasses().that(areNoneOf(DOORS)).and(areNoneOf("depscope.settings.UserFolder", "depscope.settings.ValueFiles")).should(ArchConditions.callMethodWhere(
                calls("java.nio.file.Files", WRITERS))).orShould(ArchConditions.accessFieldWhere(
                DescribedPredicate.describe("options to write", access -> WRITING.contains(access.getTarget().getName())
                        && access.getTargetOwner().isEquivalentTo(StandardOpenOption.class))))
                .orShould().dependOnClassesThat().belongToAnyOf(FileWriter.class, RandomAccessFile.class)
                .because("depscope never changes the tree that it looks at").check(house);
        noClasses().that(areNoneOf("depscope.cli.CommandLineMain")).should().dependOnClassesThat()
                .belongToAnyOf(FileOutputStream.class)
                .because("standard output is the only stream that is opened by its number").check(house);
    }

    @Test
    void nothingIsExecuted() {
        noClasses().that(areNoneOf("depscope.survey.CompilerQuestion", "depscope.ask.MakeRun")).should().dependOnClassesThat()
                .belongToAnyOf(Process.class, ProcessBuilder.class)
                .orShould(ArchConditions.callMethodWhere(calls("java.lang.Runtime", Set.of("exec", "load", "loadLibrary"))))
                .orShould(ArchConditions.callMethodWhere(calls("java.lang.System", Set.of("load", "loadLibrary"))))
                .because("what lies in a tree is data, and is never run; only a compiler, and a make, is asked, and only where the user says so").check(house);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses().that().resideOutsideOfPackage(in("cli")).and(areNoneOf("depscope.Main")).should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("standard output is for the answer alone, and a window has no terminal").check(house);
    }

    @Test
    void theCoreHasNoClock() {
        noClasses().that().resideOutsideOfPackages(in("cli"), in("ui"), "depscope").should(ArchConditions.callMethodWhere(
                DescribedPredicate.describe("the clock", call -> CLOCKS.contains(
                        call.getTargetOwner().getName() + "." + call.getName())))).orShould()
                .dependOnClassesThat().belongToAnyOf(Date.class)
                .because("the time it is comes in with the question, so that the same tree gives the same answer").check(house);
        noClasses().that().resideOutsideOfPackages(in("survey"), in("ask"), in("ui")).should().callMethod(System.class, "nanoTime")
                .because("only the survey times its steps, only a make is given so much time, and only the window moves").check(house);
    }

    @Test
    void staticsAreConstants() {
        fields().that().areStatic().should().beFinal()
                .because("what is shared between threads is frozen, and two trees may be open at once").check(house);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .because("a room with such a name collects whatever is left lying about").check(house);
    }

    @Test
    void theWindowsToolkitStaysInTheWindow() {
        noClasses().that().resideOutsideOfPackage(in("ui")).and(areNoneOf("depscope.Main")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..")
                .because("commands run where there is no display and none of its libraries").check(house);
        noClasses().that().resideInAnyPackage("depscope.ui.model..", "depscope.ui.state..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("what a view shows can be asked and tested without any view").check(house);
    }

    @Test
    void theDrawnGraphsLibrariesStayInTheirRooms() {
        noClasses().that().resideOutsideOfPackages("depscope.picture.draw..", "depscope.picture.file..").should().dependOnClassesThat()
                .resideInAPackage("org.graphstream..")
                .because("it models the few boxes that are drawn, never the build's graph").check(house);
        noClasses().that().resideOutsideOfPackage("depscope.picture.layout..").should().dependOnClassesThat()
                .resideInAPackage("org.eclipse.elk..")
                .because("positions are worked out in one place").check(house);
        noClasses().that().resideOutsideOfPackage("depscope.picture.file..").should().dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .because("images are written with it, without a display, and nothing else is").check(house);
    }

    @Test
    void answersInJsonAreWrittenByTheCommandLine() {
        classes().that().resideInAPackage("depscope..").and().resideOutsideOfPackage(in("cli")).should()
                .onlyDependOnClassesThat().resideOutsideOfPackages("com.fasterxml..", "picocli..")
                .orShould().resideInAPackage(in("reader"))
                .orShould().haveFullyQualifiedName("depscope.picture.file.JsonFile")
                .because("keys and options are a contract that has one place; a picture's is the window's too").check(house);
        noClasses().that().resideInAPackage(in("reader")).should().dependOnClassesThat()
                .belongToAnyOf(JsonGenerator.class).orShould().dependOnClassesThat().resideInAPackage("picocli..")
                .because("some records are JSON, and readers only read").check(house);
    }

    private static DescribedPredicate<JavaClass> areNoneOf(String... names) {
        List<String> list = List.of(names);
        return DescribedPredicate.describe("are none of " + list,
                c -> list.stream().noneMatch(name -> c.getName().equals(name) || c.getName().startsWith(name + "$")));
    }

    private static DescribedPredicate<JavaMethodCall> calls(String owner, Set<String> names) {
        return DescribedPredicate.describe(owner + " " + new TreeSet<>(names),
                call -> call.getTargetOwner().getName().equals(owner) && names.contains(call.getName()));
    }
}
