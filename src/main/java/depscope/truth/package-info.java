/**
 * What is true of a build beside what its make knows: commands are found ({@link depscope.truth.Commands}),
 * their sources scanned ({@link depscope.truth.SourceReading}), what is read is held against what is recorded
 * ({@link depscope.truth.Differences}), and where the two part the graph gets an edge of its own
 * ({@link depscope.truth.TrueInputs}). Only differences are added: where record and sources agree, the record's
 * edge says it all. What a recorder leaves out by its nature is no difference
 * ({@link depscope.truth.SystemHeaders}).
 */
package depscope.truth;
