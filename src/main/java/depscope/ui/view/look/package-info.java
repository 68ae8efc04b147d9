/**
 * How everything looks: {@link depscope.ui.view.look.Palette} is the one place that holds a colour,
 * {@link depscope.ui.view.look.Typefaces} the fonts, {@link depscope.ui.view.look.Icon} the drawn signs.
 * Style sheets and the canvas both take them from here.
 */
package depscope.ui.view.look;
