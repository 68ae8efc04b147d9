/**
 * Texts as makefiles hold them, words, patterns and places, and how they say what is not known ({@link depscope.makefile.value.Marks}).
 */
package depscope.makefile.value;
