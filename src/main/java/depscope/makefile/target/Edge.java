package depscope.makefile.target;

import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;

/**
 * That a target has a prerequisite.
 *
 * @param spot where that is stated: in a dependency line, or in the suffix rule that it was found by
 * @param doubt the number of what decides whether it is so; {@link Unknowns#NONE} if it is
 */
public record Edge(Target prerequisite, Spot spot, int doubt) {
}
