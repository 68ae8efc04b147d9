package depscope.rebuild;

import depscope.graph.EdgeKind;
import depscope.record.Make;

/**
 * When a make calls a target out of date: the questions on which makes differ. Traits are bits of
 * {@link depscope.graph.Trait}, times nanoseconds since 1970.
 */
public interface Law {
    Make make();

    /** Whether a prerequisite of time {@code prerequisite} outdates a target of time {@code target}. */
    boolean isNewer(long prerequisite, long target);

    /** Whether a target with these traits is made on every run. */
    boolean isAlwaysMade(int traits);

    /** Whether a prerequisite with these traits, which may be there or not, can outdate its dependents at all. */
    default boolean counts(int traits, boolean exists) {
        return true;
    }

    /** Whether a target with these traits that exists and has no prerequisites is still made. */
    default boolean isMadeWithoutPrerequisites(int traits) {
        return false;
    }

    /**
     * Whether a target with these traits that does not exist is left so.
     *
     * @param hasPrerequisites whether it has prerequisites that count; none of them exists or is made
     */
    default boolean mayBeAbsent(int traits, boolean hasPrerequisites) {
        return false;
    }

    /**
     * Whether the make stops at a prerequisite that is not there and that nothing makes; if not, what needs it is made.
     *
     * @param kind how the make knows that it is needed
     * @param traits of the prerequisite
     * @param target the traits of what needs it
     */
    default boolean stopsWithout(EdgeKind kind, int traits, int target) {
        return false;
    }

    /** Whether a target with these traits, which is there, is never made: there is nothing that would make it. */
    default boolean isLeftAlone(int traits) {
        return false;
    }

    /** Whether a target with these traits stands for what it needs: its time is theirs, if it is not there itself. */
    default boolean standsForItsPrerequisites(int traits) {
        return false;
    }

    /** Whether prerequisites that are made on every run do not outdate a target with these traits. */
    default boolean seesThroughForce(int traits) {
        return false;
    }

    /** Whether it makes a target again when its command is another than the one that is recorded. */
    default boolean comparesCommands() {
        return false;
    }

    /** Whether it goes by traces of what commands touched; see {@link depscope.graph.BuildGraph#isTraced}. */
    default boolean goesByTraces() {
        return false;
    }

    /** Whether its own log of what it made decides too; see {@link Ledger}. */
    default boolean goesByLog() {
        return false;
    }
}
