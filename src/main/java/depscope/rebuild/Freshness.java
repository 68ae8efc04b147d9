package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import depscope.tree.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the next run of make would make of a tree as it stands: the law applied to every target, its
 * prerequisites first. This is what a dry run says, which takes everything it would make to change.
 */
public final class Freshness {
    private final BuildGraph graph;
    private final FileStates states;
    private final Laws laws;
    private final Ledger ledger;
    private final Deleted deleted;
    /** Of what stands for its prerequisites, the youngest's time; 0 where there is none. */
    private final Map<Integer, Long> times = new HashMap<>();
    /** What is out of date and left alone all the same. */
    private final Set<Integer> idle = new HashSet<>();
    private final Cause[] cause;
    private final int[] because;
    private final int[] everyRun;
    private final int[] youngest;
    private boolean circles;
    private final int[] rank;

    private Freshness(BuildGraph graph, FileStates states, Laws laws, Ledger ledger, Deleted deleted) {
        this.graph = graph;
        this.states = states;
        this.laws = laws;
        this.ledger = ledger;
        this.deleted = deleted;
        this.cause = new Cause[graph.nodes()];
        this.because = new int[graph.nodes()];
        this.everyRun = new int[graph.nodes()];
        this.youngest = new int[graph.nodes()];
        this.rank = new int[graph.nodes()];
        Arrays.fill(because, -1);
        Arrays.fill(everyRun, -1);
        Arrays.fill(youngest, -1);
    }

    public static Freshness of(BuildGraph graph, FileStates states, Laws laws, Ledger ledger) {
        return judged(graph, states, laws, ledger, new NodeSet(graph.nodes()));
    }

    private static Freshness judged(BuildGraph graph, FileStates states, Laws laws, Ledger ledger, NodeSet deleted) {
        Freshness freshness = new Freshness(graph, states, laws, ledger, new Deleted(graph, deleted));
        freshness.judgeAll();
        freshness.makeIntermediates();
        return freshness;
    }

    /** The same tree, if these files were not there. */
    Freshness without(NodeSet files) {
        return judged(graph, states, laws, ledger, files);
    }

    /** Which make decides about which target. */
    public Laws laws() {
        return laws;
    }

    /** The law that decides about {@code node}. */
    public Law law(int node) {
        return laws.of(node);
    }

    /** What makes wrote down of their outputs. */
    public Ledger ledger() {
        return ledger;
    }

    public Cause cause(int node) {
        return cause[node];
    }

    public boolean isOutOfDate(int node) {
        return cause[node].isOutOfDate();
    }

    /** The edge that outdates {@code node}; -1 if it needs none for that, or is up to date. */
    public int because(int node) {
        return because[node];
    }

    /** The edge to the youngest prerequisite that make knows and that is there; -1 if it looked for none. */
    public int youngest(int node) {
        return youngest[node];
    }

    /** Whether any target needs itself, over others or directly. */
    public boolean hasCircles() {
        return circles;
    }

    /** A number that is higher than those of all its prerequisites, but for cycles. */
    int rank(int node) {
        return rank[node];
    }

    /** Whether the make would look at {@code node}: a target that its default target may need. */
    public static boolean isAsked(BuildGraph graph, int node) {
        int traits = graph.traits(node);
        return (traits & (Trait.RULED | Trait.RECORDED | Trait.COMPILED)) != 0 && (traits & Trait.USE) == 0
                && ((traits & Trait.REACHED) != 0 || (traits & Trait.UNREACHED) == 0);
    }

    /** Whether edge {@code e} can outdate its target at all. */
    private boolean carries(int e) {
        return graph.knownToMake(e) && !graph.isTraced(e) && counts(graph.prerequisite(e));
    }

    /** Whether {@code node} as a prerequisite can outdate anything. */
    public boolean counts(int node) {
        return law(node).counts(graph.traits(node), exists(node));
    }

    /** Whether {@code node}, which exists, is nothing that make would make. */
    boolean isLeftAlone(int node) {
        return exists(node) && law(node).isLeftAlone(graph.traits(node));
    }

    /** Whether an edit of {@code node} is undone: its make keeps what the compiler recorded of it, and trusts it no longer. */
    boolean isMadeWhenEdited(int node) {
        return law(node).goesByLog() && graph.has(node, Trait.LOGGED_DEPS) && cause[node] == Cause.UP_TO_DATE;
    }

    /** Whether making {@code node} changes nothing: its recipe only makes what is not there, and it is. */
    private boolean isIdle(int node) {
        return exists(node) && graph.has(node, Trait.IF_MISSING);
    }

    /** Whether {@code p}, made on every run, is no reason to make {@code target}. */
    boolean isSeenThrough(int target, int p) {
        return isEveryRun(p) && law(target).seesThroughForce(graph.traits(target));
    }

    /** The time that {@code node} has for what needs it, nanoseconds since 1970; 0 where it is not there and stands for nothing. */
    private long time(int node) {
        return exists(node) ? states.mtime(node) : times.getOrDefault(node, 0L);
    }

    private boolean isThere(int node) {
        return exists(node) || times.containsKey(node);
    }

    private boolean exists(int node) {
        return states.exists(node) && !deleted.contains(node);
    }

    /** Whether edge {@code e} is of a trace, and can outdate {@code node} as things are. */
    private boolean goesByTrace(int node, int e) {
        int p = graph.prerequisite(e);
        if (!graph.isTraced(e) || p == node || !hasTrace(node)) {
            return false;
        }
        // By its first letters, as make has it.
        return exists(p) ? !states.isDirectory(p)
                : !graph.path(p).raw().startsWith(graph.sources().get(graph.source(e)).base().raw());
    }

    /** Whether {@code target}, which make knows by a trace alone to need {@code p}, is outdated by an edit of that. */
    boolean isOutdatedByTrace(int target, int p) {
        return exists(p) && !states.isDirectory(p) && hasTrace(target);
    }

    /** Make does not look at the trace of what it has no commands for. */
    private boolean hasTrace(int node) {
        return law(node).goesByTraces() && (graph.has(node, Trait.COMMANDS) || !graph.has(node, Trait.RULED));
    }

    /** The edge to the source that is deleted, and with it the suffix rule that made {@code target}; -1 if none is. */
    int lostSource(int target) {
        return deleted.lostSource(target);
    }

    /** The edge at which make stops on its way to {@code node}; -1 if it does not. */
    private int stop(int node) {
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            if (isWaitedFor(e) && (cause[graph.prerequisite(e)] == Cause.STOPPED || deleted.stops(e) || stops(node, e))) {
                return e;
            }
        }
        return -1;
    }

    private boolean stops(int node, int e) {
        int p = graph.prerequisite(e);
        return cause[p] == Cause.NOT_ASKED && !exists(p) && states.kind(p) != Entry.Kind.UNKNOWN
                && law(node).stopsWithout(graph.kind(e), graph.traits(p), graph.traits(node));
    }

    // Prerequisites first, without recursion: a path of a hundred thousand edges is no reason to fail.
    private void judgeAll() {
        int nodes = graph.nodes();
        int[] stack = new int[64];
        int[] nextEdge = new int[nodes];
        boolean[] entered = new boolean[nodes];
        int ranks = 0;
        for (int start = 0; start < nodes; start++) {
            if (entered[start]) {
                continue;
            }
            int depth = 0;
            stack[0] = start;
            entered[start] = true;
            nextEdge[start] = graph.edgesFrom(start);
            while (depth >= 0) {
                int node = stack[depth];
                if (nextEdge[node] == graph.edgesTo(node)) {
                    judge(node);
                    rank[node] = ranks++;
                    depth--;
                    continue;
                }
                int e = nextEdge[node]++;
                int prerequisite = graph.prerequisite(e);
                if (isWaitedFor(e) && !entered[prerequisite]) {
                    entered[prerequisite] = true;
                    nextEdge[prerequisite] = graph.edgesFrom(prerequisite);
                    if (++depth == stack.length) {
                        stack = Arrays.copyOf(stack, 2 * depth);
                    }
                    stack[depth] = prerequisite;
                }
            }
        }
    }

    /** Whether the make looks at what edge {@code e} needs before it looks at the target, outdating it or not. */
    private boolean isWaitedFor(int e) {
        return graph.knownToMake(e) && !graph.isTraced(e) || graph.isOrderOnly(e);
    }

    /** What is missing and only stands for its prerequisites is made where something is made of it, or nothing but the make asks for it. */
    private void makeIntermediates() {
        for (int node : times.keySet().stream().filter(n -> !graph.has(n, Trait.ALIAS)).sorted((a, b) -> rank[b] - rank[a]).mapToInt(n -> n).toArray()) {
            boolean needed = graph.dependents(node) == 0;
            for (int d = 0; d < graph.dependents(node) && !needed; d++) {
                int target = graph.dependent(node, d);
                needed = (graph.isDependentKnown(node, d) || graph.isDependentOrderOnly(node, d))
                        && (isOutOfDate(target) || idle.contains(target));
            }
            if (needed && cause[node] == Cause.UP_TO_DATE) {
                cause[node] = Cause.MISSING;
            } else if (!needed) {
                cause[node] = Cause.UP_TO_DATE;
                because[node] = -1;
                everyRun[node] = -1;
            }
        }
    }

    /** Whether anything is {@link #isSpared}. */
    boolean sparesAny() {
        return !times.isEmpty();
    }

    /** Whether {@code node} is not there and need not be, as long as nothing is made of it. */
    boolean isSpared(int node) {
        return cause[node] == Cause.UP_TO_DATE && times.containsKey(node) && !graph.has(node, Trait.ALIAS);
    }

    private void judge(int node) {
        cause[node] = byItself(node);
        List<Integer> group = graph.madeWith(node);
        for (int i = 0; i < group.size() && cause[node] == Cause.UP_TO_DATE; i++) {
            // They have the same prerequisites, so these are judged by now.
            if (group.get(i) != node && byItself(group.get(i)).isOutOfDate()) {
                cause[node] = Cause.MADE_TOGETHER;
            }
        }
    }

    /** What is to be said of {@code node}, whatever it is made together with. */
    private Cause byItself(int node) {
        because[node] = -1;
        everyRun[node] = -1;
        youngest[node] = -1;
        return isAsked(graph, node) ? judgeTarget(node) : Cause.NOT_ASKED;
    }

    private Cause judgeTarget(int node) {
        int traits = graph.traits(node);
        Law law = law(node);
        int stop = stop(node);
        if (stop >= 0) {
            because[node] = stop;
            return Cause.STOPPED;
        }
        if (law.isAlwaysMade(traits)) {
            return Cause.ALWAYS_MADE;
        }
        if (states.kind(node) == Entry.Kind.UNKNOWN && !deleted.contains(node)) {
            return Cause.UP_TO_DATE;
        }
        boolean exists = exists(node);
        int lost = deleted.lostSource(node);
        int remade = -1;
        int newest = -1;
        int vanished = -1;
        boolean counted = false;
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            int p = graph.prerequisite(e);
            if (goesByTrace(node, e)) {
                boolean newer = newest < 0 || time(p) > time(graph.prerequisite(newest));
                newest = exists(p) && newer ? e : newest;
                vanished = !exists(p) && vanished < 0 ? e : vanished;
                continue;
            }
            if (!carries(e) || lost >= 0 && deleted.isLost(node, e)) {
                continue;
            }
            if (p == node) {
                // Make drops what a target says of itself.
                circles = true;
                continue;
            }
            counted = true;
            // No cause yet: this is a circle. Make waits for it in vain, and so do all that need it.
            if (cause[p] == null || cause[p] == Cause.BLOCKED) {
                because[node] = e;
                circles = true;
                return Cause.BLOCKED;
            } else if (cause[p].isOutOfDate() && !isIdle(p)) {
                if (isSeenThrough(node, p)) {
                    continue;
                }
                if (isEveryRun(p)) {
                    everyRun[node] = everyRun[node] < 0 ? e : everyRun[node];
                } else {
                    remade = remade < 0 ? e : remade;
                }
            } else if (isThere(p)) {
                boolean newer = newest < 0 || time(p) > time(graph.prerequisite(newest));
                newest = newer ? e : newest;
            } else if (cause[p] == Cause.NOT_ASKED && !graph.has(p, Trait.SYMBOL)) {
                vanished = vanished < 0 ? e : vanished;
            }
        }
        youngest[node] = newest;
        if (exists && law.isLeftAlone(traits)) {
            boolean isOlder = newest >= 0 && law.isNewer(time(graph.prerequisite(newest)), states.mtime(node));
            if (isOlder || remade >= 0 || everyRun[node] >= 0 || vanished >= 0) {
                idle.add(node);
            }
            return Cause.UP_TO_DATE;
        }
        boolean isAlias = graph.has(node, Trait.ALIAS);
        // One that waits for others, if no more, stands for these.
        if (!exists && law.standsForItsPrerequisites(traits) && (!isAlias || graph.edgesFrom(node) < graph.edgesTo(node))) {
            times.put(node, newest < 0 ? 0 : time(graph.prerequisite(newest)));
            because[node] = remade >= 0 ? remade : everyRun[node];
            return because[node] < 0 ? Cause.UP_TO_DATE : Cause.REMADE_PREREQUISITE;
        }
        if (!exists) {
            boolean idle = newest < 0 && remade < 0 && everyRun[node] < 0 && vanished < 0;
            if (idle && law.mayBeAbsent(traits, counted)) {
                return Cause.UP_TO_DATE;
            }
            if (lost >= 0) {
                return withoutRule(node, lost, counted);
            }
            return graph.has(node, Trait.COMMANDS | Trait.RECORDED) ? Cause.MISSING : Cause.NEVER_MADE;
        }
        if (vanished >= 0) {
            because[node] = vanished;
            return Cause.VANISHED_PREREQUISITE;
        }
        if (newest >= 0 && !isAlias && isOutdatedBy(node, time(graph.prerequisite(newest)))) {
            because[node] = newest;
            return Cause.NEWER_PREREQUISITE;
        }
        if (remade >= 0 || everyRun[node] >= 0) {
            because[node] = remade >= 0 ? remade : everyRun[node];
            return Cause.REMADE_PREREQUISITE;
        }
        if (!counted && law.isMadeWithoutPrerequisites(traits)) {
            return Cause.ALWAYS_MADE;
        }
        return byLedger(node, newest);
    }

    /** Whether a prerequisite of this time is newer than {@code node}; ninja has another time for what it found unchanged. */
    private boolean isOutdatedBy(int node, long time) {
        Law law = law(node);
        long logged = ledger.of(node).time();
        boolean isFound = law.goesByLog() && graph.has(node, Trait.MAY_STAY) && logged != 0;
        return law.isNewer(time, states.mtime(node)) && (!isFound || law.isNewer(time, logged));
    }

    private Cause byLedger(int node, int newest) {
        Law law = law(node);
        Ledger.Line line = ledger.of(node);
        boolean generates = graph.has(node, Trait.GENERATOR);
        if (law.comparesCommands() && !generates && line.isOther()) {
            return Cause.COMMAND_CHANGED;
        }
        if (!law.goesByLog() || graph.has(node, Trait.ALIAS)) {
            return Cause.UP_TO_DATE;
        }
        if (line.recorded() < states.mtime(node)) {
            return Cause.NO_RECORD;
        }
        if (line.time() != 0 && newest >= 0 && law.isNewer(time(graph.prerequisite(newest)), line.time())) {
            because[node] = newest;
            return Cause.NOT_LOGGED;
        }
        return !line.isLogged() && !generates ? Cause.NOT_LOGGED : Cause.UP_TO_DATE;
    }

    /** What becomes of a missing target that had a suffix rule only; one that is said to need something is made, to no effect. */
    private Cause withoutRule(int node, int lost, boolean needsSomething) {
        if (needsSomething || graph.has(node, Trait.RECORDED) || !graph.has(node, Trait.NAMED)) {
            return Cause.NEVER_MADE;
        }
        because[node] = lost;
        return Cause.STOPPED;
    }

    /** Whether {@code p}, which make knows {@code target} to need, is a reason to make it. */
    public boolean outdates(int target, int p) {
        if (!counts(p) || isSeenThrough(target, p)) {
            return false;
        }
        boolean isGone = cause[p] == Cause.NOT_ASKED && !isThere(p) && !graph.has(p, Trait.SYMBOL);
        return cause[p].isOutOfDate() && !isLeftAlone(p) && !isIdle(p) || isGone || isNewer(p, target);
    }

    /** Whether {@code p} and {@code target} are there, and {@code p} is newer as the make of {@code target} sees it. */
    public boolean isNewer(int p, int target) {
        return exists(target) && isThere(p) && isOutdatedBy(target, time(p));
    }

    /** Whether {@code node} is made on every run, and so again right after it was made. */
    public boolean isEveryRun(int node) {
        return cause[node] == Cause.ALWAYS_MADE || cause[node] == Cause.NEVER_MADE || everyRun[node] >= 0;
    }

    /** The edge to a prerequisite that is made on every run; -1 if {@code node} has none. */
    public int everyRunBecause(int node) {
        return everyRun[node];
    }
}
