package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TimesOverlay;
import depscope.tree.TreePath;
import depscope.tree.TreeWatch;
import depscope.tree.WithFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Brings a survey up to date with files that changed: their states and all that follows from these at once; and
 * where what was read may be another by now, by reading the tree again, which takes its time.
 */
public final class Refresh {
    /** What became of a file; {@link #OTHER}: another thing, or another size, of the same time. */
    public enum What { APPEARED, VANISHED, NEWER, OLDER, OTHER }

    /** @param path of a node, or of a file that was read or is worth reading */
    public record Changed(TreePath path, What what) {
    }

    /**
     * @param survey with the states of files as they are now, node numbers the same; the one given if none has changed
     * @param changed by path
     * @param needsReading whether records, sources or the like have changed, and only {@link #reading} tells what of it
     */
    public record Refreshed(Survey survey, List<Changed> changed, boolean needsReading) {
        public Refreshed {
            changed = List.copyOf(changed);
        }
    }

    private Refresh() {
    }

    /**
     * Looks at files that may have changed. The survey given stays as it is; to close one is to close both.
     *
     * @param paths as a watch tells them
     * @param time nanoseconds since 1970
     */
    public static Refreshed of(Survey survey, Collection<TreePath> paths, long time) {
        BuildGraph graph = survey.graph();
        Premises premises = survey.reading().premises();
        Resolver links = new Resolver(survey.tree());
        Map<Integer, Entry> states = new HashMap<>();
        List<Changed> changed = new ArrayList<>();
        boolean needsReading = false;
        for (TreePath path : concerned(survey, paths, links)) {
            int node = graph.find(path);
            Entry now = node >= 0 ? links.stat(path) : look(survey, path, links);
            Entry before = node >= 0 ? survey.states().entry(node) : premises.before(path).orElse(now);
            boolean isBroken = premises.areBroken(path, now);
            needsReading |= isBroken;
            if (!now.equals(before) && (node >= 0 || isBroken)) {
                changed.add(new Changed(path, what(before, now)));
                if (node >= 0) {
                    states.put(node, now);
                }
            }
        }
        Survey is = states.isEmpty() ? survey : survey.with(survey.states().with(states), links, time);
        return new Refreshed(is, changed, needsReading);
    }

    private static Entry look(Survey survey, TreePath path, Resolver links) {
        links.find(path);
        return links.known(path).orElseGet(() -> survey.tree().look(path));
    }

    /** These paths; directories whose times change with them; and the nodes below what became a directory or is none any more. */
    private static Set<TreePath> concerned(Survey survey, Collection<TreePath> paths, Resolver links) {
        BuildGraph graph = survey.graph();
        Set<TreePath> all = new TreeSet<>();
        Set<TreePath> turned = new HashSet<>();
        for (TreePath path : paths) {
            Optional<Entry> before = survey.reading().premises().before(path);
            if (before.isPresent()) {
                all.add(path);
                boolean was = before.get().kind() == Entry.Kind.DIRECTORY;
                if (was != (look(survey, path, links).kind() == Entry.Kind.DIRECTORY)) {
                    turned.add(path);
                }
            }
            if (survey.reading().premises().before(path.parent()).isPresent() && graph.find(path.parent()) >= 0) {
                all.add(path.parent());
            }
        }
        for (int n = 0; n < graph.nodes() && !turned.isEmpty(); n++) {
            TreePath file = graph.path(n);
            for (TreePath at = file; !at.isRoot() && !graph.has(n, Trait.PHONY); at = at.parent()) {
                if (turned.contains(at)) {
                    all.add(file);
                }
            }
        }
        return all;
    }

    private static What what(Entry before, Entry now) {
        if (before.exists() != now.exists()) {
            return now.exists() ? What.APPEARED : What.VANISHED;
        }
        return before.mtime() == now.mtime() ? What.OTHER : before.mtime() < now.mtime() ? What.NEWER : What.OLDER;
    }

    /**
     * Reads the tree again, with the options it was opened with. Node numbers may be others. The survey given stays as
     * it is; to close one is to close both. What a watch tells meanwhile may or may not be in it: {@link #of} knows.
     *
     * @param now nanoseconds since 1970
     * @throws Cancelled if {@code progress} said so
     */
    public static Survey reading(Survey survey, long now, Progress progress) throws IOException {
        FileTree tree = TimesOverlay.renewed(survey.tree());
        return Survey.of(tree, survey.options().at(now), progress);
    }

    /**
     * Reads the tree again as if {@code file} were in it: as it is read again from then on, too. What it is with is told
     * by {@link FileTree#added}. The survey given stays as it is; to close one is to close both.
     *
     * @param file in a directory of the tree, no link on the way
     * @param now nanoseconds since 1970, and the time of the file
     * @throws Cancelled if {@code progress} said so
     */
    public static Survey with(Survey survey, TreePath file, byte[] content, long now, Progress progress) throws IOException {
        FileTree tree = new WithFile(TimesOverlay.renewed(survey.tree()), file, content, now);
        return Survey.of(tree, survey.options().at(now), progress);
    }

    /**
     * Reads the tree again as it is on disk, without what was added by {@link #with}. To close one is to close both.
     *
     * @param now nanoseconds since 1970
     * @throws Cancelled if {@code progress} said so
     */
    public static Survey without(Survey survey, long now, Progress progress) throws IOException {
        FileTree tree = TimesOverlay.renewed(WithFile.undone(survey.tree()));
        return Survey.of(tree, survey.options().at(now), progress);
    }

    /** The files to be watched for a survey: those of its nodes, and its records. */
    public static Set<TreePath> watched(Survey survey) {
        BuildGraph graph = survey.graph();
        Set<TreePath> files = new HashSet<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (!graph.has(n, Trait.PHONY)) {
                files.add(graph.path(n));
            }
        }
        graph.sources().forEach(source -> files.add(source.file()));
        if (survey.tree().isPartial()) {
            files.add(TimesOverlay.FILE);
        }
        return files;
    }

    /**
     * Watches the tree of a survey. After {@link #reading} let the watch {@link TreeWatch#cover} what is new in it.
     *
     * @param told paths for {@link #of}, on the thread of the watch; at first all, for what changed since it was opened
     * @return empty if nothing in this tree ever changes
     */
    public static Optional<TreeWatch> watch(Survey survey, Consumer<Set<TreePath>> told) {
        return TreeWatch.start(survey.tree(), watched(survey), System::nanoTime, told);
    }
}
