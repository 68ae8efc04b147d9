package depscope.makefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** depscope's answer to what {@link RealBmakeGraph} is asked. */
interface OurGraph {
    /** Not written yet. */
    static Optional<OurGraph> ours() {
        return Optional.empty();
    }

    /**
     * @param wanted names of global variables whose values are asked for
     * @param commandsOf targets whose commands are asked for
     */
    Answer ask(Path directory, List<String> options, List<String> goals, Map<String, String> environment, List<String> wanted,
            List<String> commandsOf) throws Exception;
}
