package depscope.makefile.where;

/**
 * A value that make is told from outside, and why it is believed to be so.
 *
 * @param value raw
 * @param why for people
 */
public record Derived(Kind kind, String name, String value, String why) {
    /** Who tells it: make itself, its environment, or its command line, which nothing overrides. */
    public enum Kind { MAKE, ENVIRONMENT, COMMAND_LINE }
}
