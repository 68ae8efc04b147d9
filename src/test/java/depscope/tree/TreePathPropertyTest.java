package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;

class TreePathPropertyTest {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "b", ".", "..", "...", ".a", "", "/", "\u00ff", " ").list().ofMaxSize(8).map(names -> String.join("/", names));
    }

    @Property
    void resolvingAgainChangesNothing(@ForAll("words") String directory, @ForAll("words") String word) {
        TreePath path = TreePath.ofRaw(directory).resolve(word);
        assertEquals(path, TreePath.ofRaw(path.raw()));
        assertEquals(path, TreePath.ROOT.resolve(path.raw()));
        assertEquals(path, path.resolve(""));
        assertEquals(path, path.resolve("./x/.."));
    }

    @Property
    void resolvesByNameAsThePlatformDoes(@ForAll("words") String directory, @ForAll("words") String word) {
        Path expected = Path.of("/" + directory.replace('\u00ff', 'y')).normalize().resolve(word.replace('\u00ff', 'y')).normalize();
        assertEquals(expected.toString(), TreePath.ofRaw(directory).resolve(word).raw().replace('\u00ff', 'y'));
    }

    @Property
    void namesPutThePathTogetherAgain(@ForAll("words") String word) {
        TreePath path = TreePath.ofRaw(word);
        if (!path.isRoot()) {
            assertEquals(path, path.parent().child(path.rawName()));
            assertTrue(path.isUnder(path.parent()));
            assertFalse(path.parent().isUnder(path));
        }
    }

    @Property
    void textSurvives(@ForAll("texts") String text) {
        assertEquals(withControlsEscaped(text), TreePath.decode(TreePath.encode(text)));
    }

    // A name with a newline in it must not break the line that it is told in.
    private static String withControlsEscaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < ' ' || c == 127 ? String.format("\\x%02x", c) : String.valueOf((char) c)));
        return escaped.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property
    void decodeNeverFails(@ForAll @CharRange(from = 0, to = 0xff) String raw) {
        assertTrue(TreePath.decode(raw).chars().noneMatch(c -> c < ' '));
    }
}
