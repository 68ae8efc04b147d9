/**
 * Where makefiles are and what the make that reads them is told: {@link depscope.makefile.where.Places} finds the
 * makefile that rules a directory of objects, {@link depscope.makefile.where.Starts} how a make was started there, each
 * value with the reason why it is believed ({@link depscope.makefile.where.Derived}).
 */
package depscope.makefile.where;
