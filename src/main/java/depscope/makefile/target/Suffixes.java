package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The known suffixes and the suffix rules between them ({@code .c.o}, {@code .c}).
 *
 * <p>Rules outlive their suffixes: after {@code .SUFFIXES:} they wait until both are named again. A suffix rule that
 * was an ordinary target when its second suffix was named leads from one to the other and has nothing to give: make
 * does not find its script any more.
 */
public final class Suffixes {
    private final Targets targets;
    private final Directories directories;
    private final Variables variables;
    private final Messages messages;
    private final Budget budget;
    private final Map<String, Suffix> byName = new LinkedHashMap<>();
    private final Map<String, Target> rules = new LinkedHashMap<>();
    private int count;
    private Suffix nullSuffix;
    private int doubt = Unknowns.NONE;
    /** Those that may be none, and whether there may be any others. */
    private final Set<String> doubtful = new HashSet<>();
    private boolean anyOther;

    Suffixes(Targets targets, Directories directories, Variables variables, Messages messages, Budget budget) {
        this.targets = targets;
        this.directories = directories;
        this.variables = variables;
        this.messages = messages;
        this.budget = budget;
        clear();
    }

    /** What a rule's name says: from which suffix to which. */
    private record Way(Suffix from, Suffix to) {
        void open() {
            from.leadTo(to);
        }
    }

    /** {@code .SUFFIXES: .c}. May turn targets into suffix rules, and so make another one the main target. */
    public void add(String name) {
        if (byName.containsKey(name)) {
            return;
        }
        Suffix suffix = new Suffix(name, count++, directories.emptyPath());
        byName.put(name, suffix);
        turnTargets(name);
        rules.keySet().forEach(rule -> reconnect(rule, suffix));
    }

    private void turnTargets(String suffix) {
        boolean removedMain = false;
        for (Target target : targets.all()) {
            budget.spend(target.name().length());
            if (targets.main().isEmpty() && removedMain && targets.mayBeMain(target)) {
                targets.setMain(target);
                return;
            }
            if (target.type() == Attributes.TRANSFORM || target.name().indexOf(suffix) <= 0) {
                continue;
            }
            Optional<Way> way = way(target.name());
            if (way.isPresent()) {
                if (targets.main().filter(main -> main == target).isPresent()) {
                    removedMain = true;
                    targets.clearMain();
                }
                target.prerequisites.clear();
                target.type = Attributes.TRANSFORM;
                way.get().open();
            }
        }
    }

    private void reconnect(String rule, Suffix suffix) {
        budget.spend(rule.length());
        String name = suffix.name();
        if (rule.startsWith(name) && byName.containsKey(rule.substring(name.length()))) {
            suffix.leadTo(byName.get(rule.substring(name.length())));
        } else if (suffix.ends(rule) && byName.containsKey(rule.substring(0, rule.length() - name.length()))) {
            byName.get(rule.substring(0, rule.length() - name.length())).leadTo(suffix);
        }
    }

    /** As {@link #add}, if what has the number {@code decides} is so: a target of such name may be a suffix rule then. */
    public void perhaps(String name, int decides) {
        if (!byName.containsKey(name)) {
            doubtful.add(name);
            inDoubt(decides);
            add(name);
        }
    }

    /** That there may be suffixes that cannot be named, or none of these: any target may be a suffix rule. */
    public void unknown(int decides) {
        anyOther = true;
        inDoubt(decides);
    }

    /** That it is not known which targets suffix rules are for: any may be {@code .PHONY}. */
    public void rulesInDoubt(int decides) {
        doubt = Doubts.first(doubt, decides);
    }

    private void inDoubt(int decides) {
        rulesInDoubt(decides);
        targets.all().stream().filter(target -> doubtOf(target.name()) != Unknowns.NONE).forEach(target -> target.inDoubt(doubt));
    }

    /** The number of what decides which suffixes there are, and so what is made from what; {@link Unknowns#NONE} if that is known. */
    int doubt() {
        return doubt;
    }

    /** The number of what decides whether {@code name} is a target, and no suffix rule; {@link Unknowns#NONE} if that is known. */
    public int doubtOf(String name) {
        return anyOther || doubtful.stream().anyMatch(name::contains) ? doubt : Unknowns.NONE;
    }

    /** {@code .SUFFIXES:} with nothing. */
    public void clear() {
        byName.clear();
        count = 0;
        nullSuffix = new Suffix("", count++, directories.emptyPath());
        nullSuffix.path.concat(directories.searchPath());
        nullSuffix.isNull = true;
    }

    /** Two suffixes are preferred to one that is all of the name. */
    private Optional<Way> way(String rule) {
        Suffix single = null;
        for (Suffix from : byName.values()) {
            if (rule.startsWith(from.name())) {
                Suffix to = byName.get(rule.substring(from.name().length()));
                if (rule.length() == from.name().length()) {
                    single = from;
                } else if (to != null) {
                    return Optional.of(new Way(from, to));
                }
            }
        }
        return Optional.ofNullable(single).map(from -> new Way(from, nullSuffix));
    }

    /** Whether a target of this name is a suffix rule. */
    public boolean isTransform(String name) {
        return way(name).isPresent();
    }

    /** The suffix rule of this name, without commands and prerequisites: a new one if there was none. */
    public Target addTransform(String name) {
        Target rule = rules.computeIfAbsent(name, targets::fresh);
        rule.commands = new ArrayList<>(2);
        rule.prerequisites.clear();
        rule.forgetSpot();
        rule.type = Attributes.TRANSFORM;
        way(name).ifPresent(Way::open);
        return rule;
    }

    /** That the lines of a target have ended, whatever it is: a rule without commands and prerequisites leads nowhere. */
    public void endTransform(Target target) {
        Target rule = target.latest();
        if (rule.is(Attributes.TRANSFORM) && rule.commands.isEmpty() && rule.prerequisites.isEmpty()) {
            way(rule.name()).ifPresent(way -> way.from().leaveOff(way.to()));
        }
    }

    /** {@code .NULL: .c}. */
    public void setNull(String name) {
        Suffix suffix = byName.get(name);
        if (suffix == null) {
            messages.add(Message.Level.WARNING, "Desired null suffix " + name + " not defined.");
            return;
        }
        nullSuffix.isNull = false;
        suffix.isNull = true;
        nullSuffix = suffix;
    }

    /** {@code .INCLUDES: .h}. */
    public void addInclude(String name) {
        get(name).ifPresent(suffix -> suffix.include = true);
    }

    /** {@code .LIBS: .a}. */
    public void addLib(String name) {
        get(name).ifPresent(suffix -> suffix.library = true);
    }

    /** {@code .PATH.c}; nothing if there is no such suffix. */
    public Optional<SearchPath> pathOf(String name) {
        return get(name).map(suffix -> suffix.path);
    }

    /** Once all makefiles are read: adds {@code .PATH} to the paths of all suffixes, sets {@code .INCLUDES} and {@code .LIBS}. */
    public void doPaths() {
        SearchPath includes = directories.emptyPath();
        SearchPath libraries = directories.emptyPath();
        for (Suffix suffix : byName.values()) {
            if (suffix.path.isEmpty()) {
                suffix.path.copy(directories.searchPath());
                continue;
            }
            if (suffix.include) {
                includes.concat(suffix.path);
            }
            if (suffix.library) {
                libraries.concat(suffix.path);
            }
            suffix.path.concat(directories.searchPath());
        }
        variables.set(".INCLUDES", includes.flags("-I"), variables.global());
        variables.set(".LIBS", libraries.flags("-L"), variables.global());
    }

    Optional<Suffix> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All that are suffixes of {@code file}, in their order. */
    List<Suffix> of(String file) {
        return byName.values().stream().filter(suffix -> suffix.ends(file)).toList();
    }

    /** What a file without a known suffix is taken for. */
    Suffix nullSuffix() {
        return nullSuffix;
    }

    Optional<Target> rule(Suffix from, Suffix to) {
        return Optional.ofNullable(rules.get(from.name() + to.name()));
    }

    /** Which path a target is searched along: its suffix's, else the one of the first suffix its name ends in. */
    SearchPath pathOf(Target target) {
        if (target.suffix != null) {
            return target.suffix.path;
        }
        for (Suffix suffix : byName.values()) {
            if (suffix.ends(target.name())) {
                return suffix.path;
            }
        }
        return directories.searchPath();
    }
}
