/**
 * The whole way from a tree to answers, on one page: {@link depscope.survey.Survey}. What it holds is
 * frozen and may be shared between threads.
 */
package depscope.survey;
