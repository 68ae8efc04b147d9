/**
 * The graph's view: {@link depscope.ui.view.graph.GraphCanvas} has a {@link depscope.picture.draw.Drawing}
 * painted, moves it from one picture to the next, and answers mouse and keys. Nothing is painted while nothing
 * changes.
 */
package depscope.ui.view.graph;
