/**
 * Pictures as files: {@link depscope.picture.file.PictureFile} writes what is shown as SVG, PNG, DOT, GraphML or JSON.
 * SVG and PNG are painted by the painters of the window, on a {@link depscope.picture.file.Sheet} with headings, a
 * legend and a line that says what is shown. Each is a whole answer on its own; with the same picture the bytes are
 * the same. DOT and GraphML are written by hand: GraphStream's sinks escape neither names nor node ids, and call
 * a directed graph undirected, which some readers refuse. Nothing here needs a display.
 */
package depscope.picture.file;
