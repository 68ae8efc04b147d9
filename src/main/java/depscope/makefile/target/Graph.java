package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.List;

/** All that one make knows but its variables: targets, suffixes, search paths; what makefiles are read into. */
public final class Graph {
    public Graph(Edition edition, Variables variables, Files files, Unknowns unknowns, Budget budget) {
    }

    public Targets targets() {
        throw new UnsupportedOperationException();
    }

    public Suffixes suffixes() {
        throw new UnsupportedOperationException();
    }

    public Directories directories() {
        throw new UnsupportedOperationException();
    }

    public Archives archives() {
        throw new UnsupportedOperationException();
    }

    /** Once all makefiles are read: hands attributes of {@code ::} targets on to all their groups. */
    public void propagate() {
        throw new UnsupportedOperationException();
    }

    /** Goes through the graph as {@code make -n -j1 goals} does; once. The goals are as {@code Parse_MainName} or the command line name them. */
    public Walk walk(List<Target> goals) {
        throw new UnsupportedOperationException();
    }
}
