package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.reader.TreeReader;
import depscope.record.RecordFormat;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TimesOverlay;
import depscope.tree.TreePath;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a reading of a tree holds by: the contents that were read, the names that were looked for, and which files
 * there were. As long as they are the same, reading again comes to the same graph, and only times are to be judged
 * anew. Where that cannot be told, they count as broken.
 */
final class Premises {
    /** What these tell depends on which files there are. */
    private static final Set<RecordFormat> BY_FILES = EnumSet.of(RecordFormat.D, RecordFormat.PO, RecordFormat.PLO,
            RecordFormat.COMPILE_COMMANDS, RecordFormat.CONVENTION);

    private final BuildGraph graph;
    private final FileStates states;
    private final Resolver links;
    private final Set<TreePath> walked;
    private final Set<TreePath> read;
    private final boolean byFiles;

    /**
     * @param states of the files when they were read
     * @param links of the same moment
     * @param walked the directories of which all files are known
     * @param read the files of which the content was read
     */
    Premises(BuildGraph graph, FileStates states, Resolver links, Set<TreePath> walked, Set<TreePath> read,
            Set<RecordFormat> formats) {
        this.graph = graph;
        this.states = states;
        this.links = links;
        this.walked = walked;
        this.read = read;
        byFiles = formats.stream().anyMatch(BY_FILES::contains);
    }

    /** What was at {@code path}; empty if nothing depends on it. */
    Optional<Entry> before(TreePath path) {
        int node = graph.find(path);
        if (node >= 0) {
            return Optional.of(states.entry(node)).filter(any -> !graph.has(node, Trait.PHONY));
        }
        return links.known(path).or(() -> walked.contains(path.parent()) ? Optional.of(Entry.MISSING) : Optional.empty());
    }

    /** Whether another reading may come to something else because there is {@code now} at {@code path}. */
    boolean areBroken(TreePath path, Entry now) {
        Entry before = before(path).orElse(now);
        String name = path.rawName();
        if (now.equals(before)) {
            return false;
        }
        if (before.kind() == Entry.Kind.DIRECTORY || now.kind() == Entry.Kind.DIRECTORY) {
            return before.kind() != now.kind();
        }
        if (before.kind() == Entry.Kind.LINK || read.contains(path) || TreeReader.isRecordName(name)
                || name.equals(TimesOverlay.FILE.rawName())) {
            return true;
        }
        if (now.kind() == Entry.Kind.LINK) {
            // No walk goes through it, but for a way to an object directory.
            return wasWanted(path, before) || name.startsWith("obj");
        }
        boolean same = before.kind() == now.kind() && (before.size() == 0) == (now.size() == 0);
        return !same && isOfMatter(path, before, now);
    }

    /** Whether it matters that a file came, went, or has a content now or no more. */
    private boolean isOfMatter(TreePath path, Entry before, Entry now) {
        int node = graph.find(path);
        if (node >= 0) {
            return before.exists() == now.exists() || now.exists() || byFiles || !staysWithout(node);
        }
        String name = path.rawName();
        boolean isBesideRecord = links.known(path.parent().child(name + ".d")).map(Entry::exists).orElse(false);
        return Shapes.isObjectName(name) || TreeReader.isTellingName(name) || isBesideRecord || wasWanted(path, before);
    }

    /** Whether something was looked for there in vain: a header that would be found first, a script that a recipe reads. */
    private boolean wasWanted(TreePath path, Entry before) {
        return !before.exists() && links.known(path).isPresent();
    }

    /** Whether rules and records would lead to {@code node}, and to all that is known of it, if it were not there. */
    private boolean staysWithout(int node) {
        for (int d = 0; d < graph.dependents(node); d++) {
            if (!graph.isDependentKnown(node, d)) {
                return false;
            }
        }
        // Where no make's graph speaks of it, its name may be what rules are presumed by.
        boolean presumes = TreeReader.isTellingName(graph.path(node).rawName()) && !graph.has(node, Trait.REACHED | Trait.UNREACHED);
        return !presumes && (graph.has(node, Trait.RULED | Trait.RECORDED) || graph.dependents(node) > 0);
    }
}
