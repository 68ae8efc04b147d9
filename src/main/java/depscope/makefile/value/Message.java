package depscope.makefile.value;

/**
 * What make would print while it reads, in its own words.
 *
 * @param spot the last line of what it is about; {@link Spot#BUILT_IN} where make names no place
 * @param text raw
 */
public record Message(Spot spot, Level level, String text) {
    /** How bad it is. {@link #FATAL}: make reads on and then stops. {@link #STOP}: it stops at once. */
    public enum Level { INFO, WARNING, ERROR, FATAL, STOP }
}
