package depscope.rebuild;

import java.util.stream.Stream;

/** The law of GNU make, a story for each of its sentences. */
final class GnuMakeStories {
    private GnuMakeStories() {
    }

    static Stream<Story> all() {
        return Stream.of(
                Story.of("a newer prerequisite outdates", "t: s", "\t: t").create("t").tick().create("s").makes("t"),
                Story.of("equal times are up to date", "t: s", "\t: t").create("s", "t").makes().edit("s", "t"),
                Story.of("a billionth of a second is seen", "t: s", "\t: t").create("t").tick(0.000_000_001).create("s").makes("t"),
                Story.of("a missing target is made", "all: t u", "t:", "\t: t", "u: s", "\t: u").create("s").makes("t", "u"),
                Story.of("without a recipe a target that is there is never made", "t: m", "\t: t", "m: s")
                        .create("m").tick().create("t").tick().create("s").makes().edit("s").edit("m", "t"),
                Story.of("nor does it pass on that what it needs is made", "t: m", "\t: t", "m: s FORCE", "s: x", "\t: s", "FORCE:")
                        .create("m", "s").tick().create("t").tick().create("x").makes("s").edit("x"),
                Story.of("where it is not there it is made on every run", "t: m", "\t: t", "m: s").create("s").tick().create("t").makes("t"),
                Story.of("what nothing makes and may be gone outdates on every run", "t: FORCE", "\t: t", "FORCE:").create("t").makes("t"),
                Story.of("unless it is there", "t: FORCE", "\t: t", "FORCE:").create("FORCE").tick().create("t").makes().edit("FORCE", "t"),
                Story.of("an empty recipe makes nothing of it", "t: FORCE", "\t: t", "FORCE: ;").create("t").makes("t"),
                Story.of("a phony target is made on every run, and what needs it", "t: p q", "\t: t", ".PHONY: p q", "p:", "\t: p")
                        .create("p").tick().create("t").makes("p", "t"),
                Story.of("an order-only prerequisite outdates nothing", "t: s | o p n", "\t: t", "o: x", "\t: o", ".PHONY: p", "p:", "\t: p", "n:")
                        .create("s").tick().create("t").tick().create("o").tick().create("x").makes("o", "p").edit("x").edit("s", "t"),
                Story.of("but it is made where it is not there", "t: | d", "\t: t", "d:", "\t: d").create("t").makes("d"),
                Story.of("without one that nothing makes it stops", "all: t u", "t: | gone", "\t: t", "u: s", "\t: u")
                        .create("t", "u").tick().create("s").makes("u"),
                Story.of("whatever else outdates it", "all: t u", "t: s | gone", "\t: t", "u: s | t", "\t: u")
                        .create("t", "u").tick().create("s").makes(),
                Story.of("and without any other", "all: t u", "t: gone", "\t: t", "u: t s", "\t: u", "v: s", "\t: v")
                        .create("t", "u").tick().create("s").makes(),
                Story.of("named twice it counts", "t: s | s", "\t: t").create("t").tick().create("s").makes("t"),
                Story.of("a double colon's rules are judged one by one", "t:: a", "\t: t", "t:: b", "\t: t")
                        .create("a", "b").tick().create("t").makes().edit("a", "t").edit("b", "t"),
                Story.of("one without prerequisites is made on every run", "u: t", "\t: u", "t::", "\t: t").create("t").tick().create("u").makes("t", "u"),
                Story.of("but not without a recipe", "u: t", "\t: u", "t::").create("t").tick().create("u").makes().edit("t", "u"),
                Story.of("an intermediate file may be missing", "t: m", "\t: t", "m: s", "\t: m", ".SECONDARY: m")
                        .create("s").tick().create("t").makes().edit("s", "m", "t").edit("t"),
                Story.of("also without prerequisites", "t: m", "\t: t", "m:", "\t: m", ".SECONDARY: m").create("t").makes(),
                Story.of("it is made for what is made", "t: m s", "\t: t", "m: n", "\t: m", "n: o", "\t: n", ".SECONDARY: m n")
                        .create("o").tick().create("t").tick().create("s").makes("n", "m", "t").edit("o"),
                Story.of("but not where it comes late only", "t: s | m", "\t: t", "m:", "\t: m", ".SECONDARY: m")
                        .create("s").tick().create("t").makes().edit("s", "m", "t"),
                Story.of("and is not made for what it comes before only, whatever outdates it", "t: | m", "\t: t", "m: n s", "\t: m", "n: FORCE",
                        "\t: n", "FORCE:", ".SECONDARY: m").create("t", "n", "s").makes("n").edit("s"),
                Story.of("one that is there counts, older than its own or not", "t: m", "\t: t", "m: s", "\t: m", ".SECONDARY: m")
                        .create("m").tick().create("s").tick().create("t").makes("m", "t"),
                Story.of("one on the way of pattern rules too", "all: a.p", "%.p: %.q", "\t: $@", "%.q: %.s", "\t: $@")
                        .create("a.s").tick().create("a.p").makes().edit("a.s", "a.q", "a.p"),
                Story.of("a directory's time counts", "t: d", "\t: t").create("d/").tick().create("t").makes().edit("d/", "t"),
                Story.of("a circle is broken up", "all: t", "t: u", "\t: t", "u: t s", "\t: u")
                        .create("s", "t", "u").makes().edit("s", "t", "u"),
                Story.of("a target's own name too", "t: t s", "\t: t").create("s").tick().create("t").makes().edit("s", "t"));
    }
}
