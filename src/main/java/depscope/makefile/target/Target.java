package depscope.makefile.target;

import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A node of make's graph: a file, a phony name, a suffix rule, one group of a {@code ::} target. It changes while
 * makefiles are read and while the graph is walked; whoever walks it follows bmake in what is done first.
 */
public final class Target {
    /** Changed where {@code unexpanded} is not null. */
    String name;
    /** The name as it stands in a {@code .USE} target or a suffix rule; null where {@link #name} still is that. */
    String unexpanded;
    /** Where it was found; null where it was not. */
    String path;
    int type;
    int flags;
    Made made = Made.UNMADE;
    int unmade;
    int unmadeCohorts;
    /** The target that this is one more group of; null if of none. */
    Target centurion;
    int cohortNumber;
    long mtime;
    /** The youngest prerequisite seen so far; null before the first. */
    Target youngest;
    /** Null where none was found. */
    Suffix suffix;
    int checked;
    final List<Edge> prerequisites = new ArrayList<>(4);
    final List<Target> dependents = new ArrayList<>(4);
    final List<Target> impliedDependents = new ArrayList<>(0);
    final List<Target> cohorts = new ArrayList<>(0);
    final List<Target> before = new ArrayList<>(0);
    final List<Target> after = new ArrayList<>(0);
    List<Command> commands = new ArrayList<>(2);

    private final Scope scope;
    private Spot stated = Spot.BUILT_IN;
    private int unknownPrerequisites;
    /** The number of what decides whether suffix rules make it; 0 if that is known. */
    int doubtOfRules = Unknowns.NONE;
    /** The name that {@link #plain} is about. */
    private String judged = "";
    private boolean plain = true;

    Target(String name) {
        this.name = name;
        scope = new Scope(name);
        type = name.startsWith("-l") ? Attributes.LIB : 0;
    }

    public String name() {
        return name;
    }

    /** Whether its name means itself: it holds no variable and nothing that would be expanded. */
    boolean isPlain() {
        if (!name.equals(judged)) {
            judged = name;
            plain = name.indexOf('$') < 0 && !Wildcards.isIn(name);
        }
        return plain;
    }

    /** The name with what tells groups of a {@code ::} target apart, as bmake prints it: {@code all#1}. */
    public String label() {
        return cohortNumber == 0 ? name : name + "#" + cohortNumber;
    }

    /** The name before what it needs of its dependent's variables was expanded, if that was done. */
    public Optional<String> unexpandedName() {
        return Optional.ofNullable(unexpanded);
    }

    /** Where path search found it, if it looked and did. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Bits of {@link Attributes}. */
    public int type() {
        return type;
    }

    /** Whether it has one of these attributes. */
    public boolean is(int bits) {
        return (type & bits) != 0;
    }

    public void addType(int bits) {
        type |= bits;
    }

    public void setType(int bits) {
        type = bits;
    }

    /** Whether it stands to the left of an operator somewhere. */
    public boolean hasOperator() {
        return is(Attributes.OPERATORS);
    }

    /** Bits of {@link Flags}. */
    public int flags() {
        return flags;
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public Made made() {
        return made;
    }

    /** Whole seconds since 1970, as make compares them; 0 if it does not exist, or was not looked at. */
    public long mtime() {
        return mtime;
    }

    /** In make's order; one that is stated twice is here twice. */
    public List<Edge> prerequisites() {
        return Collections.unmodifiableList(prerequisites);
    }

    /** Takes one more prerequisite, as a dependency line states it. */
    public void need(Target prerequisite, Spot spot, int doubt) {
        prerequisites.add(new Edge(prerequisite, spot, doubt));
        prerequisite.dependents.add(this);
        unmade++;
    }

    /** As {@link #need}, for special targets ({@code .BEGIN}, {@code .DEFAULT}, …): the prerequisite does not learn of it. */
    public void needUnseen(Target prerequisite, Spot spot, int doubt) {
        prerequisites.add(new Edge(prerequisite, spot, doubt));
        unmade++;
    }

    /** Which have this as prerequisite. */
    public List<Target> dependents() {
        return Collections.unmodifiableList(dependents);
    }

    /** Which are made from this by a suffix rule. */
    public List<Target> impliedDependents() {
        return Collections.unmodifiableList(impliedDependents);
    }

    /** {@code .ORDER}: {@code later} is to be made after this, if both are. */
    public void precede(Target later) {
        after.add(later);
        later.before.add(this);
    }

    /** Which {@code .ORDER} wants made before. */
    public List<Target> orderedBefore() {
        return Collections.unmodifiableList(before);
    }

    /** The second and further groups of a {@code ::} target; a group has none itself. */
    public List<Target> cohorts() {
        return Collections.unmodifiableList(cohorts);
    }

    /** What commands and prerequisites go to: the last group of a {@code ::} target, else this. */
    public Target latest() {
        return is(Attributes.DOUBLE_COLON) && !cohorts.isEmpty() ? cohorts.get(cohorts.size() - 1) : this;
    }

    /** Takes {@code group} for one more group of this {@code ::} target. */
    public void join(Target group) {
        cohorts.add(group);
        group.centurion = this;
        group.cohortNumber = ++unmadeCohorts;
    }

    public List<Command> commands() {
        return Collections.unmodifiableList(commands);
    }

    public void addCommand(Command command) {
        commands.add(command);
    }

    /** Where it first stands to the left of an operator; {@link Spot#BUILT_IN} if nowhere. */
    public Spot spot() {
        return stated;
    }

    /** That it stands to the left of an operator there. */
    public void stateAt(Spot spot) {
        if (!stated.isInFile()) {
            stated = spot;
        }
    }

    /** That it is stated anew from now on. */
    void forgetSpot() {
        stated = Spot.BUILT_IN;
    }

    /** Where its script begins; {@link Spot#BUILT_IN} if it has none. */
    public Spot scriptSpot() {
        return commands.isEmpty() ? Spot.BUILT_IN : commands.get(0).spot();
    }

    /** The number of what decides on prerequisites that cannot be named; {@link Unknowns#NONE} if all are known. */
    public int unknownPrerequisites() {
        return unknownPrerequisites;
    }

    /** That it has, or may have, prerequisites that cannot be named. */
    public void hasUnknownPrerequisites(int number) {
        if (unknownPrerequisites == Unknowns.NONE) {
            unknownPrerequisites = number;
        }
    }

    /** That it may be {@code .PHONY}: then no suffix rule makes it. */
    public void perhapsPhony(int number) {
        if (!is(Attributes.PHONY) && doubtOfRules == Unknowns.NONE) {
            doubtOfRules = number;
        }
    }

    /** That what it needs may not be so. */
    void inDoubt(int number) {
        prerequisites.replaceAll(edge -> edge.doubt() == Unknowns.NONE ? new Edge(edge.prerequisite(), edge.spot(), number) : edge);
    }

    /** Its own variables, by their short names. */
    public Scope scope() {
        return scope;
    }

    /** Its suffix, raw, if one was found. */
    public Optional<String> suffixName() {
        return Optional.ofNullable(suffix).map(Suffix::name);
    }

    @Override
    public String toString() {
        return label();
    }
}
