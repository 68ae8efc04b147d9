/**
 * The command line: words, options and exit codes are a contract with scripts. Standard output is for
 * the answer alone; errors are one line on standard error.
 */
package depscope.cli;
