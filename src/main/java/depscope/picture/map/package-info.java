/**
 * The whole tree by directory, as a map: {@link depscope.picture.map.Atlas} counts, {@link
 * depscope.picture.map.MapModel} is one directory's part of it, {@link depscope.picture.map.MapLayout} gives
 * each block its place, {@link depscope.picture.map.MapPainter} draws it with any pen. What is made takes room
 * by its number; sources are there, and take little. Colour tells the worst state in a block, and so do its sign
 * and how many there are.
 */
package depscope.picture.map;
