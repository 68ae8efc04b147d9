/**
 * Where everything stands in a picture: columns from left to right by ELK's layered algorithm. Sizes come from
 * the letters alone, so that one picture has one layout wherever it is drawn.
 */
package depscope.picture.layout;
