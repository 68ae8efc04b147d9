/**
 * The whole way from a tree to answers, on one page: {@link depscope.survey.Survey}. What it holds is
 * frozen and may be shared between threads. A tree changes while it is open: {@link depscope.survey.Refresh} makes the
 * survey of what it is like now, and {@link depscope.survey.Upkeep} has that done whenever something changes.
 */
package depscope.survey;
