package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All targets of one make, by name and in the order they came up; {@code .ALLTARGETS} tells their names. */
public final class Targets {
    private final Variables variables;
    /** What cannot be the main target. */
    private final int notMain;
    private final Map<String, Target> byName = new HashMap<>();
    private final List<Target> all = new ArrayList<>();
    private Target main;
    private Target byDefault;
    private boolean readingDepend;
    private int marks;
    private boolean allTold = true;

    Targets(Variables variables, Edition edition) {
        this.variables = variables;
        // 2020: .USEBEFORE can.
        notMain = Attributes.NOTMAIN | Attributes.EXEC | Attributes.TRANSFORM | (edition == Edition.OF_2020 ? Attributes.USE : Attributes.ANY_USE);
    }

    public Optional<Target> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The target of this name; a new one if there was none. */
    public Target create(String name) {
        Target known = byName.get(name);
        if (known != null) {
            return known;
        }
        Target made = another(name);
        byName.put(name, made);
        return made;
    }

    /** A new target that is listed and not found by its name: a group of a {@code ::} target, {@code .WAIT_1}. */
    public Target another(String name) {
        Target made = fresh(name);
        tell(name);
        all.add(made);
        if (readingDepend) {
            made.flags |= Flags.FROM_DEPEND;
        }
        return made;
    }

    /** The variable holds as many names as a value may; nothing else depends on it. */
    private void tell(String name) {
        if (!allTold) {
            return;
        }
        try {
            variables.append(".ALLTARGETS", name, variables.global());
        } catch (Budget.Exceeded e) {
            allTold = false;
        }
    }

    /** A new target that is neither listed nor found by its name: a suffix rule, {@code .DEFAULT}. */
    public Target fresh(String name) {
        return new Target(name);
    }

    /** Puts one that is not listed ahead of all that are. */
    void putFirst(Target target) {
        all.add(0, target);
    }

    /** In the order of creation. */
    public List<Target> all() {
        return Collections.unmodifiableList(all);
    }

    /** Whether makefiles are records of dependencies from now on: what such name alone may be gone. */
    public void readDepend(boolean reading) {
        readingDepend = reading;
    }

    /** What is made where nothing is asked for. */
    public Optional<Target> main() {
        return Optional.ofNullable(main);
    }

    /** Whether a target may be what is made where nothing is asked for. */
    public boolean mayBeMain(Target target) {
        return !target.is(notMain);
    }

    public void setMain(Target target) {
        main = target;
    }

    void clearMain() {
        main = null;
    }

    /** Whose script is for what no rule makes. */
    public Optional<Target> byDefault() {
        return Optional.ofNullable(byDefault);
    }

    public void setDefault(Target target) {
        byDefault = target;
    }

    /** {@code .SILENT:} and {@code .IGNORE:} with nothing: what is made otherwise than by jobs is marked so. */
    public void markAll(int attribute) {
        marks |= attribute;
    }

    int marks() {
        return marks;
    }
}
