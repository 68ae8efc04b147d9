package depscope.explain;

import depscope.tree.TreePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What decides whether lines of makefiles hold, where that is not known. */
public final class Conditions {
    private final Map<TreePath, Map<Integer, String>> questions = new HashMap<>();

    /** @param question for people, with its place: {@code 'uname -s' (kmod.mk:12)} */
    public void add(TreePath file, int place, String question) {
        questions.computeIfAbsent(file, any -> new HashMap<>()).putIfAbsent(place, question);
    }

    /** What decides whether that holds which stands at byte {@code place} of {@code file}. */
    Optional<String> of(TreePath file, int place) {
        return Optional.ofNullable(questions.getOrDefault(file, Map.of()).get(place));
    }
}
