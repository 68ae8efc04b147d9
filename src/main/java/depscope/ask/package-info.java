/**
 * Asking make itself, on the user's word: {@link depscope.ask.Asking} says which make a directory is for and what is to
 * be put to it, {@link depscope.ask.MakeRun} runs that and nothing else, and {@link depscope.ask.Learned} tells what a
 * survey knows by the answer. The answer is shown in the tree ({@link depscope.tree.WithFile}) and is not in it, until
 * {@link depscope.ask.SavedGraph} is told to keep it.
 */
package depscope.ask;
