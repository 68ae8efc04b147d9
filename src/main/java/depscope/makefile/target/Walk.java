package depscope.makefile.target;

import depscope.makefile.value.Spot;
import java.util.List;

/** What a dry run of make came to. */
public final class Walk {
    /** What make would complain of, or what could not be followed to its end. */
    public record Complaint(Spot spot, String message) {
    }

    /** All listed targets that were reached, in the order of the list, the dummy {@code .MAIN} left out. */
    public List<Target> reached() {
        throw new UnsupportedOperationException();
    }

    /** The commands of a target that was reached, expanded with its own variables, raw, maybe with marks. */
    public List<Command> expandedCommands(Target target) {
        throw new UnsupportedOperationException();
    }

    public List<Complaint> complaints() {
        throw new UnsupportedOperationException();
    }
}
