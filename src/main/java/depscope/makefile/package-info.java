/**
 * BSD makefiles, read and not run: {@link depscope.makefile.Request} says how a make would be started,
 * {@link depscope.makefile.Makefiles} is what it would come to know, as a record of rules and variable by variable.
 *
 * <p>Below it, from the ground up: {@code value} has texts as makefiles hold them, and the marks by which they say what is
 * not known; {@code variable} expands references and decides conditions; {@code target} is make's graph, with path
 * search and suffix rules; {@code parse} reads lines into the two; {@code where} finds out which makefiles rule an object
 * directory, and what the build around it tells them. Only {@code where} knows of FreeBSD.
 *
 * <p>What must hold, and is held against the real bmake: with every question answered, the same variables, targets,
 * prerequisites, attributes and paths, in the same order. What a command would have to be run for is unknown, flows on
 * through all that is made of it, and makes what hangs on it possible, not certain.
 */
package depscope.makefile;
