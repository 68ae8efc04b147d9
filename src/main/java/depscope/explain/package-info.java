/**
 * From facts to sentences: every finding, verdict and doubt gets its claim, the chain that leads to it,
 * and evidence that a person can check. The only room that puts English on what the floors below found.
 */
package depscope.explain;
