/**
 * What the views say, worked out from a survey and a {@link depscope.ui.state.ViewState}: plain values
 * that know nothing of controls, made on any thread and tested without a toolkit. {@link
 * depscope.ui.model.Mark} is the one list of states a node can show; {@link depscope.ui.model.Tone} the
 * few colours they share.
 */
package depscope.ui.model;
