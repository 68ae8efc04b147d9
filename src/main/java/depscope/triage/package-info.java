/**
 * The two questions of one who looks after a build, as {@link depscope.triage.Triage} puts them to a survey: why did
 * this not rebuild, and why does this always rebuild? An {@link depscope.triage.Answer} is a chain of files from the
 * cause to the target, with what is written where, and the same as text for a mail.
 */
package depscope.triage;
