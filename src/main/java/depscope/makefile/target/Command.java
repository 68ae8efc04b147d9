package depscope.makefile.target;

import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;

/**
 * A line of a script.
 *
 * @param text raw and unexpanded, without its tab
 * @param doubt the number of what decides whether it belongs to the script; {@link Unknowns#NONE} if it does
 */
public record Command(String text, Spot spot, int doubt) {
}
