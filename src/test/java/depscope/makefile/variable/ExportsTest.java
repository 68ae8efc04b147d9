package depscope.makefile.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code .export} and its like: A is "1", B refers to A, {@code .dot} and {@code -opt} are names that are not handed on (var.c, Var_Export, Var_UnExport). */
class ExportsTest {
    /** What is done, and then what the environment has, what {@code .MAKE.EXPORTED} says, and what is said, in 2020 and now. */
    static Stream<Arguments> cases() {
        return Stream.of(
                row("one", e -> e.export("A"), "A=1; A; ", "A=1; A; "),
                row("one that refers", e -> e.export("B"), "; B; ", "; B; "),
                row("at once", e -> e.export("-env B A"), "A=1 B=<1>; ; ", "A=1 B=<1>; ; "),
                row("literally", e -> e.export("-literal B"), "B=<${A}>; ; ", "B=<${A}>; ; "),
                row("names from a value", e -> e.export("${:UA NONE}"), "A=1; A; ", "A=1; A; "),
                row("twice", e -> { e.export("A"); e.export("A B"); }, "A=1; A A B; ", "A=1; A A B; "),
                row("not handed on", e -> e.export(".dot @"), "; ; ", "; ; "),
                row("like an option", e -> e.export("${:U-opt}"), "-opt=3; -opt; ", "; ; "),
                row("nothing", e -> e.export(""), "; ; ", "; ; WARNING .export requires an argument."),
                row("by the list", e -> e.exportListed("A"), "A=1; ; ", "A=1; ; "),
                row("undone", e -> { e.export("A"); e.unexport(" A"); }, "; ; ", "; ; "),
                row("all undone", e -> { e.export("A B"); e.unexport(""); }, "; ; ", "; ; "),
                row("the whole environment", e -> { e.export("A"); e.unexport("-env"); }, "; ; ", "; ; "),
                row("the whole, with names", e -> { e.export("A"); e.unexport("-env A"); }, "; ; ", "; ; FATAL The directive .unexport-env does not take arguments"));
    }

    private static Arguments row(String name, Consumer<Exports> done, String of2020, String now) {
        return Arguments.of(name, done, of2020, now);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void hands(String name, Consumer<Exports> done, String of2020, String now) {
        assertEquals(of2020 + "\n" + now, left(Edition.OF_2020, done) + "\n" + left(Edition.CURRENT, done));
    }

    private static String left(Edition edition, Consumer<Exports> done) {
        Samples sample = new Samples(edition).set("A", "1").set("B", "<${A}>").set(".dot", "2").set("-opt", "3");
        done.accept(sample.variables.exports());
        Scope environment = sample.variables.environment();
        String left = environment.names().stream().map(each -> each + "=" + environment.get(each).orElseThrow().value()).reduce((a, b) -> a + " " + b).orElse("");
        return left + "; " + sample.expand("${.MAKE.EXPORTED}") + "; " + sample.said();
    }
}
