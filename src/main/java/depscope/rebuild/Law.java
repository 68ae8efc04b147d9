package depscope.rebuild;

/**
 * When a make calls a target out of date: the questions on which makes differ. Traits are bits of
 * {@link depscope.graph.Trait}, times nanoseconds since 1970.
 */
public interface Law {
    /** The make whose law it is, as its command is called. */
    String make();

    /** Whether a prerequisite of time {@code prerequisite} outdates a target of time {@code target}. */
    boolean isNewer(long prerequisite, long target);

    /** Whether a target with these traits is made on every run. */
    boolean isAlwaysMade(int traits);

    /** Whether a prerequisite with these traits, which may be there or not, can outdate its dependents at all. */
    boolean counts(int traits, boolean exists);

    /** Whether a target with these traits that exists and has no prerequisites is still made. */
    boolean isMadeWithoutPrerequisites(int traits);

    /**
     * Whether a target with these traits that does not exist is left so.
     *
     * @param hasPrerequisites whether it has prerequisites that count; none of them exists or is made
     */
    boolean mayBeAbsent(int traits, boolean hasPrerequisites);
}
