/**
 * What readers hand on: {@link depscope.record.DepRecord} (who needs what, as some recorder wrote it
 * down), {@link depscope.record.RuleRecord} (the graph a make printed of itself),
 * {@link depscope.record.CommandRecord} (the commands that compiled), and {@link depscope.record.ReadProblem}. Words stay slices of the bytes they were read from, so that a
 * record of a hundred thousand prerequisites costs four ints a word.
 */
package depscope.record;
