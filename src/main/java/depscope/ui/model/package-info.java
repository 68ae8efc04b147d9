/**
 * What the views around the picture say, worked out from a survey and a {@link depscope.picture.ViewState}: plain
 * values that know nothing of controls, made on any thread and tested without a toolkit.
 */
package depscope.ui.model;
