package depscope.makefile.parse;

import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.variable.Variables;

/**
 * Lines that begin with a dot and neither include nor decide nor repeat: what they do to variables, and what they tell
 * (parse.c, ParseDirective).
 *
 * <p>2020: it is enough that a line begins so ({@code .undefA}, {@code .information x}); current: a blank or nothing has
 * to follow the name.
 */
final class Directives {
    private final Reading reading;
    private final Variables variables;

    Directives(Reading reading) {
        this.reading = reading;
        this.variables = reading.variables();
    }

    /** Does what it says; false if it is none of these. @param directive without its dot and the blanks behind that */
    boolean take(String directive) {
        return reading.isCurrent() ? word(name(directive), argument(directive)) : prefix(directive);
    }

    /** The word that a directive of the current edition begins with; "" if something else than a blank follows it. */
    static String name(String directive) {
        int end = 0;
        while (end < directive.length() && (directive.charAt(end) >= 'a' && directive.charAt(end) <= 'z' || directive.charAt(end) == '-')) {
            end++;
        }
        return end == directive.length() || Splitting.isSpace(directive.charAt(end)) ? directive.substring(0, end) : "";
    }

    /** What stands behind {@link #name}. */
    static String argument(String directive) {
        return directive.substring(name(directive).length()).stripLeading();
    }

    private boolean word(String name, String argument) {
        switch (name) {
            case "undef" -> undefine(argument);
            case "export" -> {
                if (argument.isEmpty()) {
                    reading.messages().add(Message.Level.WARNING, ".export requires an argument.");
                } else {
                    variables.exports().export(argument);
                }
            }
            case "export-all" -> variables.exports().export("");
            case "export-env", "export-literal" -> variables.exports().export(name.substring("export".length()) + " " + argument);
            case "unexport" -> variables.exports().unexport(argument);
            case "unexport-env" -> {
                if (!argument.isEmpty()) {
                    reading.messages().add(Message.Level.FATAL, "The directive .unexport-env does not take arguments");
                }
                variables.exports().unexport("-env");
            }
            case "info" -> tell(Message.Level.INFO, name, argument);
            case "warning" -> tell(Message.Level.WARNING, name, argument);
            case "error" -> tell(Message.Level.STOP, name, argument);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Several names, which are expanded before. */
    private void undefine(String names) {
        if (names.isEmpty()) {
            reading.messages().add(Message.Level.FATAL, "The .undef directive requires an argument");
            return;
        }
        Splitting.words(variables.expand(names, variables.global())).stream().filter(name -> !name.isEmpty())
                .forEach(name -> variables.delete(name, variables.global()));
    }

    private void tell(Message.Level level, String name, String argument) {
        if (argument.isEmpty()) {
            reading.messages().add(Message.Level.FATAL, "Missing argument for \"." + name + "\"");
            return;
        }
        reading.messages().add(level, variables.expand(argument, variables.commandLine()));
    }

    private boolean prefix(String directive) {
        if (directive.startsWith("undef")) {
            // One name, as it stands; whatever is behind it is passed over.
            String names = directive.substring(5).strip();
            int end = 0;
            while (end < names.length() && !Splitting.isSpace(names.charAt(end))) {
                end++;
            }
            variables.delete(names.substring(0, end), variables.global());
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
        Message.Level level = directive.startsWith("info") ? Message.Level.INFO : directive.startsWith("warning") ? Message.Level.WARNING
                : directive.startsWith("error") ? Message.Level.STOP : null;
        int at = 0;
        while (at < directive.length() && Character.isLetter(directive.charAt(at))) {
            at++;
        }
        if (level == null || at == directive.length() || !Splitting.isSpace(directive.charAt(at))) {
            return false;
        }
        tell(level, "", directive.substring(at).stripLeading());
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
