/** The map on a canvas: shown, walked and pointed at. */
package depscope.ui.view.map;
