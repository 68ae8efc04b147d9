/**
 * How a picture is drawn, with whatever {@link depscope.picture.draw.Pen}. {@link
 * depscope.picture.draw.VisibleGraph} keeps what is shown in a GraphStream graph, so that a change of the picture
 * is told as what comes and what goes; {@link depscope.picture.draw.Drawing} listens to that graph and holds boxes
 * and arrows ready; {@link depscope.picture.draw.GraphPainter} paints them. {@link depscope.picture.draw.Palette}
 * is the one place that holds a colour, {@link depscope.picture.draw.Icon} the drawn signs.
 */
package depscope.picture.draw;
