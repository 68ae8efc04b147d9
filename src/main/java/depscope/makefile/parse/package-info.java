/**
 * Makefiles line by line ({@link depscope.makefile.parse.Parsing} is the door): continuations, loops, conditionals, includes,
 * assignments, dependency lines.
 *
 * <p>{@code Lines} makes lines of a text, {@code Flow} says which comes next ({@code Branches}, {@code ForLoop},
 * {@code Includes}), and {@code MakefileParser} what it is: a directive, an assignment, a command of the {@code OpenRule}, or
 * a {@code DependencyLine} with its {@code TargetSide} and {@code SourceSide}.
 *
 * <p>The editions differ in many small things, mostly in what is a mistake and how it is told. Each is decided in the room
 * that it belongs to, which names both: "2020" is bmake 20200710 as Debian builds it, "current" what FreeBSD 15 has, 20250804.
 *
 * <p>What only a command would tell flows on as marks; where it decides what is read at all, lines, targets and edges are in
 * doubt. Two things are taken for granted: that an unknown text among the targets is no special target of the kind of
 * {@code .SUFFIXES}, and that an unknown source is not what a suffix rule makes any target from.
 */
package depscope.makefile.parse;
