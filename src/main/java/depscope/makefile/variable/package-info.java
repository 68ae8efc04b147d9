/**
 * Variables: what a name means, how references and their modifiers are expanded ({@link depscope.makefile.variable.Variables} is the
 * door), and whether conditions hold. What is not known is carried along, see {@link depscope.makefile.value.Marks}.
 */
package depscope.makefile.variable;
