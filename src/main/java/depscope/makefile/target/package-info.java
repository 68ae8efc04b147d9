/** Targets, suffixes, search paths and archives of BSD makefiles, and what make does with them before it runs anything. */
package depscope.makefile.target;
