/**
 * How controls look: {@link depscope.ui.view.look.Styles} makes their sheets of the palette that pictures are drawn
 * with, {@link depscope.ui.view.look.Typefaces} are the fonts, {@link depscope.ui.view.look.Signs} the icons.
 */
package depscope.ui.view.look;
