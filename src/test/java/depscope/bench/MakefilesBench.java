package depscope.bench;

import depscope.makefile.Makefiles;
import depscope.makefile.where.Place;
import depscope.makefile.where.Places;
import depscope.makefile.where.Start;
import depscope.makefile.where.Starts;
import depscope.record.RuleRecord;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.Trees;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the makefiles of object directories again and again, each time as if nothing were known of the tree;
 * src/bench/makefiles times it beside {@code bmake -n -dg2}. What the first readings of a process cost is left out.
 */
public final class MakefilesBench {
    private MakefilesBench() {
    }

    /** @param words how often, then the directories */
    public static void main(String[] words) throws IOException {
        int rounds = Integer.parseInt(words[0]);
        for (String directory : Arrays.asList(words).subList(1, words.length)) {
            try (FileTree tree = Trees.open(directory, Optional.empty())) {
                time(tree, TreePath.of(directory), rounds);
            }
        }
    }

    private static void time(FileTree tree, TreePath directory, int rounds) {
        Resolver links = new Resolver(tree);
        Place place = new Places(tree, links, List.of()).of(directory).orElseThrow(() -> new IllegalArgumentException(directory + ": no makefile is found for it"));
        Starts starts = new Starts(tree, links);
        Start start = starts.of(place);
        long[] nanos = new long[rounds];
        String size = "";
        for (int i = -rounds; i < rounds; i++) {
            Resolver again = new Resolver(tree);
            long from = System.nanoTime();
            Makefiles makefiles = Makefiles.read(tree, again, start.request(new Starts(tree, again).answers(start)));
            RuleRecord rules = makefiles.rules(again, none -> false);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - from;
                size = String.format(Locale.ROOT, "%,d nodes, %,d prerequisites, %d complaints", rules.nodes().size(), rules.words().count() - rules.nodes().size(),
                        makefiles.messages().size());
            }
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-34s median %8.1f ms  95%% %8.1f ms  (%s)%n", "depscope, within a warm process", nanos[rounds / 2] / 1e6,
                nanos[Math.min(rounds - 1, rounds * 95 / 100)] / 1e6, size);
    }
}
