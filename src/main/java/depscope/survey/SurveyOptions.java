package depscope.survey;

import depscope.finding.Ignore;
import depscope.record.Make;
import depscope.scan.AskedCompiler;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a tree is to be opened.
 *
 * @param root directory that absolute paths are looked up under
 * @param scan whether sources are read for what they include
 * @param asked whom to ask what compilers predefine; {@link AskedCompiler#NOBODY} unless the user wants it
 * @param make that the user says it is; empty to find out, directory by directory
 * @param ignore which findings are not to be told
 * @param now nanoseconds since 1970: what lies after it lies in the future
 * @param makefiles whether BSD makefiles are read for the rules that they come to
 * @param given what the user says variables of these have for values, raw
 */
public record SurveyOptions(Optional<String> root, boolean scan, AskedCompiler asked, Optional<Make> make, Ignore ignore, long now,
        boolean makefiles, Map<String, String> given) {
    public SurveyOptions {
        given = new TreeMap<>(given);
    }

    public SurveyOptions(Optional<String> root, boolean scan, long now) {
        this(root, scan, AskedCompiler.NOBODY, Optional.empty(), Ignore.NOTHING, now, true, Map.of());
    }

    /** These, at another time. */
    public SurveyOptions at(long otherNow) {
        return new SurveyOptions(root, scan, asked, make, ignore, otherNow, makefiles, given);
    }

    /** These, by the law of a make that the user says it is; empty to find out. */
    public SurveyOptions madeBy(Optional<Make> other) {
        return new SurveyOptions(root, scan, asked, other, ignore, now, makefiles, given);
    }

    /** These, with other findings not to be told. */
    public SurveyOptions ignoring(Ignore other) {
        return new SurveyOptions(root, scan, asked, make, other, now, makefiles, given);
    }

    /** These, with makefiles read or not, and with what the user says of their variables, raw. */
    public SurveyOptions readingMakefiles(boolean whether, Map<String, String> others) {
        return new SurveyOptions(root, scan, asked, make, ignore, now, whether, others);
    }
}
