/**
 * What is wrong with a tree, in nodes and edges: a {@link depscope.finding.Finding} for each kind, and one
 * room for each analysis that makes them. Nothing here is said in sentences; that is the next floor's.
 */
package depscope.finding;
