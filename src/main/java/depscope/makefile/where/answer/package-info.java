/**
 * What commands in makefiles would print, told without running any: {@link depscope.makefile.where.answer.Answers} reads
 * a command as a shell does and knows a few programs, as far as what they do is certain by the tree alone. A command, an
 * option or an expression that is not known leaves the whole answer unknown: there is no answer but the exact one,
 * or one that says what it presumes.
 */
package depscope.makefile.where.answer;
