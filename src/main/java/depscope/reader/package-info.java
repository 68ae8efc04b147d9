/**
 * One reader for each kind of record, and {@link depscope.reader.TreeReader}, which finds the files and
 * picks the reader.
 *
 * <p>A reader is a function of a file's bytes: no state outlives a call, so files are read side by
 * side. Bad content never throws. What makes no sense becomes a {@link depscope.record.ReadProblem} with
 * its line and column, a few for each file at most, and reading goes on after it. Words stay slices of
 * the bytes; lines are counted only when a place is to be shown.
 */
package depscope.reader;
