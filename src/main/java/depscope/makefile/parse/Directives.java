package depscope.makefile.parse;

import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;

/** Lines that begin with a dot and neither include nor decide nor repeat: what they do to variables, and what they tell (parse.c, ParseDirective). */
final class Directives {
    private final Reading reading;
    private final Variables variables;

    Directives(Reading reading) {
        this.reading = reading;
        this.variables = reading.variables();
    }

    /** Does what it says; false if it is none of these. @param directive without its dot and the blanks behind that */
    boolean take(String directive) {
        if (directive.startsWith("undef")) {
            undefine(directive.substring(5).strip());
            return true;
        }
        if (directive.startsWith("export")) {
            variables.exports().export(directive.substring(6).stripLeading());
            return true;
        }
        if (directive.startsWith("unexport")) {
            variables.exports().unexport(directive.substring(8));
            return true;
        }
        return message(directive);
    }

    /** The 2020 edition takes one name as it stands; the current one expands, and takes several. */
    private void undefine(String names) {
        if (reading.isCurrent()) {
            Splitting.words(variables.expand(names, variables.global())).forEach(name -> variables.delete(name, variables.global()));
        } else {
            int end = 0;
            while (end < names.length() && !Splitting.isSpace(names.charAt(end))) {
                end++;
            }
            variables.delete(names.substring(0, end), variables.global());
        }
    }

    /** {@code .info}, {@code .warning}, {@code .error}; false if the directive is something else. */
    private boolean message(String directive) {
        Message.Level level = directive.startsWith("info") ? Message.Level.INFO : directive.startsWith("warning") ? Message.Level.WARNING
                : directive.startsWith("error") ? Message.Level.STOP : null;
        if (level == null) {
            return false;
        }
        int at = 0;
        while (at < directive.length() && Character.isLetter(directive.charAt(at))) {
            at++;
        }
        if (at == directive.length() || !Splitting.isSpace(directive.charAt(at))) {
            return false;
        }
        String text = variables.expand(directive.substring(at).stripLeading(), variables.commandLine());
        // Whether make says so is in doubt, and so is whether it stops.
        reading.messages().add(variables.doubt() != Unknowns.NONE ? Message.Level.INFO : level, text);
        return true;
    }

    /** Whether a line is one of GNU make's {@code export}. */
    static boolean isGnuExport(String line) {
        return line.startsWith("export") && line.length() > 6 && Splitting.isSpace(line.charAt(6)) && line.indexOf(':') < 0;
    }

    /** GNU make's way, {@code export NAME=value}. */
    void gnuExport(String line) {
        String text = line.substring(7).strip();
        int equals = text.indexOf('=');
        if (equals < 0) {
            reading.messages().add(Message.Level.FATAL, "Variable/Value missing from \"export\"");
            return;
        }
        variables.setEnvironment(text.substring(0, equals), variables.expand(text.substring(equals + 1), variables.commandLine()));
    }
}
