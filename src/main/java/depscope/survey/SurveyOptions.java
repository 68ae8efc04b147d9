package depscope.survey;

import depscope.finding.Ignore;
import depscope.record.Make;
import depscope.scan.AskedCompiler;
import java.util.Optional;

/**
 * How a tree is to be opened.
 *
 * @param root directory that absolute paths are looked up under
 * @param scan whether sources are read for what they include
 * @param asked whom to ask what compilers predefine; {@link AskedCompiler#NOBODY} unless the user wants it
 * @param make that the user says it is; empty to find out, directory by directory
 * @param ignore which findings are not to be told
 * @param now nanoseconds since 1970: what lies after it lies in the future
 */
public record SurveyOptions(Optional<String> root, boolean scan, AskedCompiler asked, Optional<Make> make, Ignore ignore, long now) {
    public SurveyOptions(Optional<String> root, boolean scan, long now) {
        this(root, scan, AskedCompiler.NOBODY, Optional.empty(), Ignore.NOTHING, now);
    }

    /** These, at another time. */
    public SurveyOptions at(long otherNow) {
        return new SurveyOptions(root, scan, asked, make, ignore, otherNow);
    }

    /** These, by the law of a make that the user says it is; empty to find out. */
    public SurveyOptions madeBy(Optional<Make> other) {
        return new SurveyOptions(root, scan, asked, other, ignore, now);
    }

    /** These, with other findings not to be told. */
    public SurveyOptions ignoring(Ignore other) {
        return new SurveyOptions(root, scan, asked, make, other, now);
    }
}
