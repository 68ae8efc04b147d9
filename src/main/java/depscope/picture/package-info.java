/**
 * What is shown of a survey, and how it is drawn, for window and command line alike. A {@link
 * depscope.picture.ViewState} says what to look at; {@link depscope.picture.Picture} is the graph's part
 * that answers it: boxes and arrows with what each says. {@link depscope.picture.Mark} is the one list of
 * states a node can show, {@link depscope.picture.Tone} the few colours they share. Plain values, made on
 * any thread, without any toolkit.
 */
package depscope.picture;
