package depscope.makefile.where;

import depscope.record.Make;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which make a makefile is written for, by what only one of them reads. A line that begins with a point and a
 * directive is BSD make's ({@code .if}, {@code .include <bsd.kmod.mk>}; make(1), "Include statements, conditionals and
 * for loops"), and so are {@code .PATH:} and variables like {@code .CURDIR}. {@code ifeq}, {@code include x}, {@code
 * $(call f,x)} and {@code %.o: %.c} are GNU make's (its manual, "Makefile Contents" and "Functions"); a BSD makefile has
 * none of them but, seldom, {@code include}.
 */
final class WhoseMakefile {
    private static final int LONGEST = 1 << 20;
    private static final Pattern BSD = Pattern.compile("^\\.[ \t]*(?:[-sd]?include|if(?:def|ndef|make|nmake)?|elif|else|endif|for|endfor"
            + "|undef|(?:un)?export|error|warning|info)(?:[\\s(\"<!#].*)?|^\\.PATH(?:\\.[^\\s:]*)?[ \t]*:.*"
            + "|.*\\$[{(]\\.(?:CURDIR|OBJDIR|TARGETS?|ALLSRC|IMPSRC|OODATE|PREFIX|ARCHIVE|MEMBER|PARSEDIR|PARSEFILE)[:)}].*", Pattern.DOTALL);
    private static final Pattern GNU_LINE = Pattern.compile("^ *(?:[-s]?include|ifn?eq|ifn?def|endif|define|endef|override|vpath)(?:\\s.*)?"
            + "|^[^\\s:=#$]*%[^\\s:=]* *:.*", Pattern.DOTALL);
    private static final Pattern GNU_FUNCTION = Pattern.compile("\\$[({](?:call|shell|wildcard|patsubst|subst|foreach|filter|filter-out|sort|dir"
            + "|notdir|basename|addprefix|addsuffix|eval|if|or|and|strip|info|error|warning|word|words|firstword|lastword|abspath|realpath"
            + "|findstring|origin) ");

    private WhoseMakefile() {
    }

    /** A line that tells, and whose it is. */
    record Telling(Make make, int line, String text) {
    }

    /** The first line that is BSD make's alone, or else the first that is GNU make's; empty if either can read it. */
    static Optional<Telling> telling(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.ISO_8859_1);
        Optional<Telling> gnu = Optional.empty();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (BSD.matcher(line).matches()) {
                return Optional.of(new Telling(Make.BMAKE, number, line.strip()));
            }
            if (gnu.isEmpty() && !line.startsWith("#") && (GNU_LINE.matcher(line).matches() || GNU_FUNCTION.matcher(line).find())) {
                gnu = Optional.of(new Telling(Make.GNU, number, line.strip()));
            }
        }
        return gnu;
    }
}
