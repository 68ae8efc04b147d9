/**
 * What a make will do. {@link depscope.rebuild.Law} says what out of date means, one make a class and
 * nowhere else; {@link depscope.rebuild.Freshness} applies it to a whole graph as it stands;
 * {@link depscope.rebuild.Simulator} asks what an edit would change, and what it should change and
 * would not.
 */
package depscope.rebuild;
