package depscope.makefile.variable;

import depscope.makefile.value.Splitting;
import java.util.List;

/**
 * {@code .export} and {@code .unexport} (bmake(1)): what they do to the environment that make reads its own variables
 * from, and to {@code .MAKE.EXPORTED}. What still refers to other variables is handed on only when commands run.
 */
public final class Exports {
    private static final String EXPORTED = ".MAKE.EXPORTED";
    private static final String LEVEL = "MAKELEVEL";

    private final Variables variables;

    Exports(Variables variables) {
        this.variables = variables;
    }

    /** @param text what stands behind {@code .export}, with {@code -env} or {@code -literal}, if it has that; empty for all */
    public void export(String text) {
        if (!text.isEmpty()) {
            boolean env = text.startsWith("-env");
            boolean literal = text.startsWith("-literal");
            export(text.substring(env ? 4 : literal ? 8 : 0), !env && !literal, literal, true);
        }
    }

    /** The names that {@code .MAKE.EXPORTED} was given. */
    public void exportListed(String text) {
        export(text, true, false, false);
    }

    private void export(String names, boolean lasting, boolean literal, boolean listed) {
        for (String name : words(variables.expand(names, variables.global()))) {
            boolean local = name.length() == 1 && "@%*!".indexOf(name.charAt(0)) >= 0;
            if (!local && one(name, lasting, literal) && lasting && listed) {
                variables.append(EXPORTED, name, variables.global());
            }
        }
    }

    private boolean one(String name, boolean lasting, boolean literal) {
        Variable variable = variables.global().at(name);
        if (name.startsWith(".") || variable == null || !lasting && variable.exported && !variable.reexported) {
            return false;
        }
        variables.global().touch(name);
        boolean refers = !literal && variable.value().indexOf('$') >= 0;
        if (refers && lasting) {
            variable.exported = true;
            variable.reexported = true;
            return true;
        }
        if (!refers && lasting) {
            variable.reexported = false;
        }
        if (refers && !variable.inUse) {
            variables.environment().bind(name, variables.expand("${" + name + "}", variables.global()));
        } else if (!refers && (lasting || !variable.exported)) {
            variables.environment().bind(name, variable.value());
        }
        variable.exported |= lasting;
        return true;
    }

    /** That an exported variable was given another value. */
    void again(Variable variable) {
        one(variable.name(), true, false);
    }

    /** @param text what stands behind {@code .unexport}: names, none for all, {@code -env} for the whole environment */
    public void unexport(String text) {
        boolean whole = text.startsWith("-env");
        String given = whole ? "" : text.strip();
        if (whole) {
            String level = variables.environment().get(LEVEL).map(Variable::value).orElse("");
            variables.environment().names().forEach(variables.environment()::remove);
            if (!level.isEmpty()) {
                variables.environment().bind(LEVEL, level);
            }
        }
        String names = given.isEmpty() ? variables.expand("${" + EXPORTED + ":O:u}", variables.global()) : given;
        for (String name : words(names)) {
            Variable variable = variables.global().at(name);
            if (variable == null) {
                continue;
            }
            if (!whole && variable.exported && !variable.reexported) {
                variables.environment().remove(name);
            }
            variables.global().touch(name);
            variable.exported = false;
            variable.reexported = false;
            if (!given.isEmpty()) {
                variables.set(EXPORTED, variables.expand("${" + EXPORTED + ":N" + name + "}", variables.global()), variables.global());
            }
        }
        if (given.isEmpty()) {
            variables.delete(EXPORTED, variables.global());
        }
    }

    private static List<String> words(String text) {
        return Splitting.words(text).stream().filter(word -> !word.isEmpty()).toList();
    }
}
