/**
 * One file, one node; an edge runs from a target to a prerequisite.
 *
 * <p>Inside, nodes and edges are ints and columns are arrays: the edges of a target are neighbours
 * (compressed sparse rows), and a second array lists the targets of each prerequisite. An edge costs
 * sixteen bytes: its prerequisite, its record and kind, its place in that record, and its entry in the
 * second array. Nodes are numbered in the order of their paths, so everything derived is deterministic.
 *
 * <p>A {@link depscope.graph.GraphBuilder} takes records as they come and freezes into a
 * {@link depscope.graph.BuildGraph}, which never changes and may be shared between threads. What the
 * files are like now is kept apart, in {@link depscope.graph.FileStates}.
 *
 * <p>What is drawn of it is a {@link depscope.graph.Neighbourhood}: what lies around some nodes or between
 * them, bundled until it fits, so that its size is that of a picture and not of the graph. The map of all
 * of it is told by directory, in {@link depscope.graph.Regions}.
 */
package depscope.graph;
