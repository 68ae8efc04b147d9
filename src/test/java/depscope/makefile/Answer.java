package depscope.makefile;

import java.util.List;
import java.util.Map;

/**
 * What a make, or depscope in its place, says of a {@link Sample}.
 *
 * @param targets by name, raw; a {@code ::} target has a group for each of its rules
 * @param variables global ones by name, expanded
 * @param commands by target, expanded; of those alone that make would run
 * @param messages warnings and errors
 * @param stopped whether reading ended in an error, so that there is no graph
 * @param dead whether make itself died of it, so that there is no answer
 */
record Answer(Map<String, List<Target>> targets, Map<String, String> variables, Map<String, List<String>> commands,
        List<String> messages, boolean stopped, boolean dead) {
    /**
     * @param type bits of {@link depscope.record.RuleRecord.Type}, all of them
     * @param reached whether make looked at it for its goals: only of such are prerequisites known
     * @param ordered whether the order of the prerequisites is known
     * @param prerequisites with .WAIT among them
     * @param path where path search found it; its name where it did not, or where that is not told
     * @param searched whether it is told where it was found
     */
    record Target(int type, boolean reached, boolean ordered, List<String> prerequisites, String path, boolean searched) {
    }
}
