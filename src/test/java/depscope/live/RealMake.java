package depscope.live;

import java.io.IOException;
import java.util.Set;

/** A real make, asked what it would make. */
interface RealMake {
    /** The files that it would make as things are, absolute; names that are no files are left out. */
    Set<String> wouldMake() throws IOException, InterruptedException;
}
