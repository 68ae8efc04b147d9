/**
 * Targets, suffixes, search paths and archives of BSD makefiles, and what make does with them before it runs anything.
 *
 * <p>Reading makefiles fills a {@link depscope.makefile.target.Graph}; {@link depscope.makefile.target.Walk} then goes
 * through it as {@code make -n -j1} does: down from the goals, where {@code .USE}, suffix rules, wildcards and variables in
 * names give targets what makefiles do not spell out ({@code Preparation}, {@code Inheritance}, {@code ImplicitSources},
 * {@code DynamicSources}), and up again, where times decide what is made ({@code DryRun}, {@code Dating}, {@code Times}).
 * The graph that is left is the one that make prints: same prerequisites in the same order, same attributes, same paths.
 * What looks odd here is what make does; its print is the judge.
 *
 * <p>Where something is not known (a command's output, a directory that the tree does not hold) edges and commands carry
 * the number of what decides, and a target says if it has prerequisites that nobody can name. For the way through the
 * graph what may be is taken to be.
 *
 * <p>Makefiles may ask for any amount of work: circles of suffix rules and of {@code .USE} are gone through once, nothing
 * recurs as deep as the makefile likes, and all else takes from the {@link depscope.makefile.value.Budget}.
 *
 * <p>Editions differ in little: {@code SourceSearch}, {@code Inheritance}, {@code Wildcards} and {@code Walk} name it.
 */
package depscope.makefile.target;
