/**
 * The graph's view. {@link depscope.ui.view.graph.VisibleGraph} keeps what is shown in a GraphStream
 * graph; {@link depscope.ui.view.graph.Drawing} listens to that graph and holds boxes and arrows ready
 * to be painted; {@link depscope.ui.view.graph.GraphCanvas} paints them and answers mouse and keys.
 * Positions come from ELK, off the FX thread. Nothing is painted while nothing changes.
 */
package depscope.ui.view.graph;
