package depscope.rebuild;

import java.util.stream.Stream;

/** The law of BSD make, a story for each of its sentences. */
final class BsdMakeStories {
    private BsdMakeStories() {
    }

    static Stream<Story> all() {
        return Stream.of(
                Story.of("a newer prerequisite outdates", "t: s", "\t: t")
                        .create("t").tick().create("s").makes("t"),
                Story.of("an older prerequisite does not", "t: s", "\t: t")
                        .create("s").tick().create("t").makes().edit("s", "t"),
                Story.of("equal times are up to date", "t: s", "\t: t")
                        .create("s", "t").makes(),
                Story.of("a part of a second is not seen", "t: s", "\t: t")
                        .create("t").tick(0.999_999_999).create("s").makes(),
                Story.of("the turn of a second is", "t: s", "\t: t")
                        .tick(0.999_999_999).create("t").tick(0.000_000_001).create("s").makes("t"),
                Story.of("a time of 0 counts as 1", "t: s", "\t: t")
                        .at(0, "t").at(Story.SECOND, "s").makes(),
                Story.of("a time of 2 is more than that", "t: s", "\t: t")
                        .at(0, "t").at(2 * Story.SECOND, "s").makes("t"),
                Story.of("the youngest prerequisite decides", "t: old young older", "\t: t")
                        .create("old", "older").tick().create("t").tick().create("young").makes("t"),
                Story.of("a missing target is made", "t: s", "\t: t")
                        .create("s").makes("t"),
                Story.of("without prerequisites only a missing target is made", "all: there missing", "there:", "\t: there",
                        "missing:", "\t: missing").create("there").makes("missing"),
                Story.of("a missing optional target without prerequisites is not", "all: t", "t: .OPTIONAL", "\t: t")
                        .makes(),
                Story.of("nor is a missing target whose prerequisites may all be missing, and are", "all: t", "t: o", "\t: t",
                        "o: .OPTIONAL").makes(),
                Story.of("until one of them is there", "all: t", "t: o s", "\t: t", "o: .OPTIONAL")
                        .create("s").makes("t"),
                Story.of("an optional target that is missing outdates nothing, with or without commands", "all: t u",
                        "t: o", "\t: t", "u: p", "\t: u", "o: .OPTIONAL", "\t: o", "p: .OPTIONAL").create("t", "u").makes(),
                Story.of("a forced target may be optional too", "all: t", "t! .OPTIONAL", "\t: t").makes("t"),
                Story.of("what is made outdates what is made from it", "last: middle", "\t: last", "middle: first",
                        "\t: middle", "first: s", "\t: first").create("s").tick().create("first", "middle").tick().create("last")
                        .makes().edit("s", "first", "middle", "last").edit("middle", "last"),
                Story.of("a forced target is made on every run", "t! s", "\t: t")
                        .create("s").tick().create("t").makes("t"),
                Story.of("and so is what is made from it", "t: forced", "\t: t", "forced!", "\t: forced")
                        .create("forced").tick().create("t").makes("forced", "t"),
                Story.of("a phony target is made on every run, whether or not there is a file", "t: link", "\t: t",
                        "link: .PHONY", "\t: link").create("link").tick().create("t").makes("link", "t"),
                Story.of("a phony target without commands outdates too", "t: name", "\t: t", "name: .PHONY")
                        .create("t").makes("t"),
                Story.of("a node without file and commands outdates on every run", "t: name", "\t: t", "name: s")
                        .create("s", "t").makes("t"),
                Story.of("an .EXEC target is made on every run", "all: t", "t: s .EXEC", "\t: t")
                        .create("s").tick().create("t").makes("t"),
                Story.of("an .EXEC prerequisite passes nothing on", "t: always", "\t: t", "always: .EXEC", "\t: always")
                        .create("t").tick().create("always").makes("always"),
                Story.of("unless there is no such file", "all: t", "t: always", "\t: t", "always: s .EXEC", "\t: always")
                        .create("s", "t").makes("always", "t"),
                Story.of("a double colon without prerequisites is made on every run", "all: t", "t::", "\t: t")
                        .create("t").makes("t"),
                Story.of("one such rule among others is made on every run", "all: t", "t:: s", "\t: t", "t::", "\t: t")
                        .create("s").tick().create("t").makes("t"),
                Story.of("a double colon with older prerequisites is not", "all: t", "t:: s", "\t: t")
                        .create("s").tick().create("t").makes().edit("s", "t"),
                Story.of("order is no prerequisite", "all: a b", "a: s", "\t: a", "b: r", "\t: b", ".ORDER: a b")
                        .create("s", "r").tick().create("a", "b").makes().edit("s", "a"),
                Story.of("to wait is none either", "all: a .WAIT b", "a: s", "\t: a", "b: r", "\t: b")
                        .create("s", "r").tick().create("a", "b").makes().edit("s", "a"),
                Story.of("a directory has its own time", "t: folder", "\t: t")
                        .create("t").tick().create("folder/").makes("t"),
                Story.of("a file in it has another", "t: folder", "\t: t")
                        .create("folder/file", "folder/").tick().create("t").makes().edit("folder/file"),
                Story.of("a recorded prerequisite that is gone outdates", "all: t", "t: s", "\t: t")
                        .depend("t: s gone.h").create("s").tick().create("t").makes("t"),
                Story.of("a record over several lines is one", "all: t", "t: s", "\t: t")
                        .depend("t: a \\", "  b").create("s", "a", "b").tick().create("t").makes().edit("a", "t").edit("b", "t"),
                Story.of("what the default target does not need is not looked at", "all: t", "t: s", "\t: t", "other: s",
                        "\t: other").create("s").tick().create("t", "other").makes().edit("s", "t"),
                Story.of("several edits are one", "all: a b", "a: r", "\t: a", "b: s", "\t: b")
                        .create("r", "s").tick().create("a", "b").makes().edit("r s", "a", "b"),
                Story.of("what is out of date anyway is no news", "last: t u", "\t: last", "t: s", "\t: t", "u: r", "\t: u")
                        .create("t").tick().create("r", "s").tick().create("u", "last").makes("t", "last").edit("r", "u"));
    }
}
