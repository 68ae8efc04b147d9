package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import java.util.stream.Collectors;

/** Variables without a makefile, in a world that nobody knows anything of. */
final class Samples {
    final Messages messages = new Messages();
    final Unknowns unknowns = new Unknowns();
    final Variables variables;

    Samples(Edition edition) {
        variables = new Variables(edition, new NoWorld(), unknowns, messages, new Budget(1L << 30));
    }

    Samples set(String name, String value) {
        variables.assign(name, Assignment.Operator.SET, value);
        return this;
    }

    /** Gives a variable a value that is not known. */
    Samples unknown(String name) {
        variables.assign(name, Assignment.Operator.SHELL, "nobody knows");
        return this;
    }

    /** What a text comes to; marks of what is not known as question marks, of what may be absent as carets. */
    String expand(String text) {
        return shown(variables.expand(text, variables.global()));
    }

    static String shown(String raw) {
        return raw.chars().mapToObj(c -> Marks.isUnknown((char) c) ? "?" : Marks.isMaybe((char) c) ? "^" : Character.toString(c)).collect(Collectors.joining());
    }

    String said() {
        return messages.all().stream().map(m -> m.level() + " " + m.text()).collect(Collectors.joining("\n"));
    }
}
