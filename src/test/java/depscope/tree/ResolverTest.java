package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private static TreePath at(String raw) {
        return TreePath.ofRaw(raw);
    }

    /** A tree that counts how often each path is looked at. */
    private static final class Counting extends TreeAround {
        private final Map<TreePath, Integer> looks = new ConcurrentHashMap<>();

        Counting(FileTree tree) {
            super(tree);
        }

        @Override
        public Entry look(TreePath path) {
            looks.merge(path, 1, Integer::sum);
            return tree.look(path);
        }
    }

    private static MemoryTree chain(int links) {
        MemoryTree.Builder tree = MemoryTree.builder().file("/l0", "", 1);
        for (int i = 1; i <= links; i++) {
            tree.link("/l" + i, "l" + (i - 1), 0);
        }
        return tree.build();
    }

    @Test
    void followsAsManyLinksAsTheKernel() {
        assertEquals(at("/l0"), new Resolver(chain(40)).real(at("/l40")));
        assertFalse(new Resolver(chain(40)).find(at("/l40")).loops());
        assertTrue(new Resolver(chain(41)).find(at("/l41")).loops());
    }

    @Test
    void whatWasAskedBeforeChangesNoAnswer() {
        Resolver resolver = new Resolver(chain(60));
        IntStream.rangeClosed(0, 40).forEach(i -> assertEquals(at("/l0"), resolver.real(at("/l" + i))));
        assertTrue(resolver.find(at("/l41")).loops());
        assertEquals(at("/l41"), resolver.real(at("/l41")));
    }

    @Test
    void looksAtNothingTwiceNorBelowWhatIsMissing() {
        Counting tree = new Counting(MemoryTree.builder().file("/a/b/f", "", 1).link("/m", "a/b", 0).build());
        Resolver resolver = new Resolver(tree);
        for (int i = 0; i < 3; i++) {
            for (String word : List.of("/a/b/f", "../m/f", "/m/../b/f", "b/f", "/none/x/y", "/none/x/z", "f")) {
                resolver.real(at("/a"), word);
            }
        }
        assertEquals(Map.of(at("/"), 1, at("/a"), 1, at("/a/b"), 1, at("/a/b/f"), 1, at("/m"), 1, at("/none"), 1, at("/a/f"), 1), tree.looks);
    }

    @Test
    void whatAWalkHasSeenIsNotLookedAt() {
        Counting tree = new Counting(MemoryTree.builder().file("/a/f", "", 1).build());
        Resolver resolver = new Resolver(tree);
        TreeWalk.walk(tree, resolver::learn);
        tree.looks.clear();
        assertEquals(Entry.file(1, 0), resolver.stat(at("/a/f")));
        assertEquals(Map.of(), tree.looks);
    }

    @Test
    void equalResultsAreOneObject() {
        Resolver resolver = new Resolver(MemoryTree.builder().file("/a/f", "", 1).link("/l", "a", 0).build());
        TreePath one = resolver.real(at("/a"), "f");
        assertSame(one, resolver.real(at("/l"), "../l/f"));
        assertSame(one, resolver.real(at("/a/f")));
        assertSame(resolver.real(at("/x/y")), resolver.real(at("/"), "x/y"));
    }

    @Test
    void directoriesMayBeLinksThemselves() {
        Resolver resolver = new Resolver(MemoryTree.builder().file("/src/sys/x.h", "", 1).directory("/obj", 0)
                .link("/obj/@", "/src/sys", 0).build());
        assertEquals(at("/src/sys/x.h"), resolver.real(at("/obj/@"), "x.h"));
        assertEquals(at("/src/y"), resolver.real(at("/obj/@"), "../y"));
        assertEquals(at("/src/y"), resolver.real(at("/obj"), "@/../y"));
    }

    @Test
    void whatWasLookedAtHidesNoLinkThatComesAfterIt() {
        Resolver resolver = new Resolver(MemoryTree.builder().file("/a/f", "", 1).file("/b/c/g", "", 2).link("/a/l", "/b/c", 0)
                .link("/a/m", "f", 0).build());
        assertEquals(at("/a/f"), resolver.real(at("/a"), "./f"));
        assertEquals(at("/a/f"), resolver.real(at("/a"), "./m"));
        assertEquals(at("/b/c"), resolver.real(at("/a"), "l"));
        assertEquals(at("/b/c/g"), resolver.real(at("/a"), "./l/g"));
        assertEquals(at("/b/x"), resolver.real(at("/a"), "l/../x"));
        assertEquals(at("/b/c/g"), resolver.real(at("/"), "a/l/./g"));
        assertEquals(at("/b/c/none"), resolver.real(at("/a/l"), "none"));
        assertEquals(at("/a"), resolver.real(at("/a"), "./"));
        assertEquals(at("/a"), resolver.real(at("/a"), ""));
        assertEquals(at("/"), resolver.real(at("/a"), "/"));
    }

    @Test
    void whatIsGoneIsResolvedByName() {
        Resolver resolver = new Resolver(MemoryTree.builder().file("/usr/src/sys/amd64/x.h", "", 1).build());
        assertEquals(at("/usr/src/sys/amd64/x.h"), resolver.real(TreePath.ROOT, "/usr/src/sys/modules/vmm/../../amd64/x.h"));
        assertEquals(Entry.Kind.FILE, resolver.stat(at("/usr/src/sys/amd64/x.h")).kind());
    }

    @Test
    void hugeWordsEndSoon() {
        Resolver resolver = new Resolver(MemoryTree.builder().link("/l", "l/" + "x/".repeat(1_000_000), 0).link("/none", "", 0).build());
        assertEquals(at("/a"), resolver.real(TreePath.ROOT, "a/" + "b/../".repeat(500_000)));
        assertEquals(1_000_000, resolver.real(TreePath.ROOT, "a/".repeat(500_000)).raw().length());
        assertEquals(new Resolver.Found(at("/l"), Entry.MISSING, false), resolver.find(at("/l")));
        assertEquals(new Resolver.Found(at("/none"), Entry.MISSING, false), resolver.find(at("/none")));
    }

    @Test
    void severalThreadsGetTheSame() {
        Resolver resolver = new Resolver(chain(40));
        List<TreePath> all = IntStream.range(0, 20_000).parallel().mapToObj(i -> resolver.real(at("/l" + i % 41))).toList();
        all.forEach(path -> assertSame(all.get(0), path));
    }
}
