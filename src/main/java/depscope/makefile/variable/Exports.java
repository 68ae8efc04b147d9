package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import java.util.List;

/**
 * {@code .export} and {@code .unexport} (bmake(1)): what they do to the environment that make reads its own variables
 * from, and to {@code .MAKE.EXPORTED}. What still refers to other variables is handed on only when commands run.
 *
 * <p>What is done only perhaps, or to a name that may not be meant, leaves the environment's value unknown from then on.
 */
public final class Exports {
    private static final String EXPORTED = ".MAKE.EXPORTED";
    private static final String LEVEL = "MAKELEVEL";

    private final Variables variables;
    private final Scope environment;

    Exports(Variables variables) {
        this.variables = variables;
        this.environment = variables.environment();
    }

    /**
     * 2020: without a name nothing is said. Current: that is a warning.
     *
     * @param text what stands behind {@code .export}, with {@code -env} or {@code -literal}, if it has that; empty for all
     */
    public void export(String text) {
        boolean env = text.startsWith("-env");
        boolean literal = text.startsWith("-literal");
        String names = text.substring(env ? 4 : literal ? 8 : 0);
        if (!text.isEmpty()) {
            export(names, !env && !literal, literal, true);
        } else if (isCurrent()) {
            variables.messages().add(Message.Level.WARNING, ".export requires an argument.");
        }
    }

    /** The names that {@code .MAKE.EXPORTED} was given. */
    public void exportListed(String text) {
        export(text, true, false, false);
    }

    private boolean isCurrent() {
        return variables.edition() == Edition.CURRENT;
    }

    private void export(String names, boolean lasting, boolean literal, boolean listed) {
        for (String word : words(variables.expand(names, variables.global()))) {
            String name = Marks.withoutMaybe(word);
            int doubt = doubt(word);
            if ((Marks.any(name) || one(name, lasting, literal, doubt)) && lasting && listed) {
                variables.append(EXPORTED, word, variables.global());
            }
        }
    }

    /** The number of what decides whether {@code word} is a name that something is done to; 0 if it is. */
    private int doubt(String word) {
        return variables.isDecided() ? Marks.first(word) : variables.turn();
    }

    /** Local names and make's own are not handed on. Current: nor are names that look like options. */
    private boolean mayExport(String name) {
        boolean local = name.length() == 1 && "@%*!".indexOf(name.charAt(0)) >= 0;
        return !local && !name.startsWith(".") && !(name.startsWith("-") && isCurrent());
    }

    private boolean one(String name, boolean lasting, boolean literal, int doubt) {
        Variable variable = variables.global().at(name);
        if (!mayExport(name) || variable == null || !lasting && variable.exported && !variable.reexported) {
            return false;
        }
        variables.global().touch(name);
        variables.global().touch(name);
        boolean refers = !literal && variable.value().indexOf('$') >= 0;
        boolean decided = doubt == Unknowns.NONE;
        if (refers && lasting) {
            variable.exported |= decided;
            variable.reexported |= decided;
            return true;
        }
        if (!refers && lasting && decided) {
            variable.reexported = false;
        }
        if (refers && !variable.inUse) {
            hand(name, variables.expand("${" + name + "}", variables.global()), doubt);
        } else if (!refers && (lasting || !variable.exported)) {
            hand(name, variable.value(), doubt);
        }
        variable.exported |= lasting && decided;
        return true;
    }

    private void hand(String name, String value, int doubt) {
        environment.touch(name);
        Variable before = environment.at(name);
        if (doubt == Unknowns.NONE) {
            environment.bind(name, value);
            environment.at(name).doubt(Unknowns.NONE);
        } else if (before == null || !before.value().equals(value)) {
            environment.bind(name, Character.toString(Marks.unknown(doubt)));
            environment.at(name).doubt(before == null ? doubt : before.doubt());
        }
    }

    /** That an exported variable was given another value. */
    void again(Variable variable) {
        one(variable.name(), true, false, variables.turn());
    }

    /** @param text what stands behind {@code .unexport}: names, none for all, {@code -env} for the whole environment */
    public void unexport(String text) {
        boolean whole = text.startsWith("-env");
        String given = whole ? "" : text.strip();
        if (whole) {
            if (isCurrent() && !text.substring(4).isBlank()) {
                variables.messages().add(Message.Level.FATAL, "The directive .unexport-env does not take arguments");
            }
            environment.names().stream().filter(name -> !name.equals(LEVEL)).forEach(name -> take(name, variables.turn()));
        }
        String names = given.isEmpty() ? variables.expand("${" + EXPORTED + ":O:u}", variables.global()) : given;
        for (String word : words(names)) {
            Variable variable = variables.global().at(Marks.withoutMaybe(word));
            if (variable != null) {
                unexport(variable, whole, doubt(word));
                if (!given.isEmpty()) {
                    variables.set(EXPORTED, variables.expand("${" + EXPORTED + ":N" + variable.name() + "}", variables.global()), variables.global());
                }
            }
        }
        if (given.isEmpty()) {
            variables.delete(EXPORTED, variables.global());
        }
    }

    private void unexport(Variable variable, boolean whole, int doubt) {
        if (!whole && variable.exported && !variable.reexported) {
            take(variable.name(), doubt);
        }
        variables.global().touch(variable.name());
        if (doubt == Unknowns.NONE) {
            variable.exported = false;
            variable.reexported = false;
        }
    }

    private void take(String name, int doubt) {
        environment.touch(name);
        Variable before = environment.at(name);
        if (doubt == Unknowns.NONE) {
            environment.remove(name);
        } else if (before != null) {
            before.doubt(doubt);
        }
    }

    private static List<String> words(String text) {
        return Splitting.words(text).stream().filter(word -> !word.isEmpty()).toList();
    }
}
