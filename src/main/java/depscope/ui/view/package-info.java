/**
 * The window's controls. A view shows a model and turns what the user does into the session's next
 * state; it works nothing out. What takes long is asked for through {@link depscope.ui.view.Latest}.
 */
package depscope.ui.view;
