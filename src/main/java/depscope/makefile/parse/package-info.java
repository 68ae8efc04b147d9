/**
 * Makefiles line by line ({@link depscope.makefile.parse.Parsing} is the door): continuations, loops, conditionals, includes,
 * assignments, dependency lines.
 */
package depscope.makefile.parse;
