/**
 * The window. Data goes one way: a {@link depscope.ui.state.Session} holds one survey and one immutable
 * {@link depscope.picture.ViewState}; {@code model} turns the two into what a view says, off the FX
 * thread and without a toolkit; {@code view} only shows it and asks the session for the next state.
 */
package depscope.ui;
