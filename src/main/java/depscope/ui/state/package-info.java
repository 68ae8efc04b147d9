/**
 * What the window is looking at. Every step a user takes is a new {@link depscope.picture.ViewState} in
 * the list that a {@link depscope.ui.state.Session} keeps, so that each can be taken back.
 */
package depscope.ui.state;
