package depscope.reader;

import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one ninja file gives, however often it is included. */
final class NinjaFile {
    final TreePath path;
    final byte[] bytes;
    final ProblemList problems;
    final Words words;
    final List<NinjaEdge> edges = new ArrayList<>();
    private final Set<NinjaScope.Rule> circular = new HashSet<>();

    NinjaFile(TreePath path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.problems = new ProblemList(path, bytes);
        this.words = new Words(bytes);
    }

    /** Adds a word that does not stand in the file as such. */
    void addWord(String raw, int place) {
        byte[] undone = raw.getBytes(StandardCharsets.ISO_8859_1);
        words.addUndone(undone, undone.length, place);
    }

    /** Tells, once a rule, that its variables need each other. */
    void circle(NinjaScope.Rule rule, String variable) {
        if (circular.add(rule)) {
            problems.add(rule.place(), "'" + variable + "' of rule '" + TreePath.decode(rule.name()) + "' needs itself");
        }
    }
}
