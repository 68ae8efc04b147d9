package depscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final TreePath FILE = TreePath.of("/f");

    private static Lines lines(String text) {
        return new Lines(MemoryTree.builder().file("/f", text, 0).build());
    }

    private static Optional<Evidence.Line> line(int number, String text) {
        return Optional.of(new Evidence.Line(FILE, number, text));
    }

    @Test
    void everyByteIsOnTheLineThatCountingTells() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("x".repeat(i * 7 % 23)).append(i % 5 == 0 ? "\n\n" : "\n");
        }
        Lines lines = lines(text.toString());
        int number = 1;
        for (int at = 0; at < text.length(); at++) {
            assertEquals(number, lines.at(FILE, at).orElseThrow().line(), "byte " + at);
            number += text.charAt(at) == '\n' ? 1 : 0;
        }
    }

    @Test
    void aLineComesWithoutItsEndAndBlanksAround() {
        assertEquals(line(2, "b: c"), lines("a\n\tb: c \r\nd").at(FILE, 3));
        assertEquals(line(3, "d"), lines("a\nb\nd").at(FILE, 4));
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String text = "a".repeat(1000) + "HERE" + "b".repeat(1000);
        String shown = lines(text).at(FILE, 1000).orElseThrow().text();
        assertEquals("…" + "a".repeat(60) + "HERE" + "b".repeat(56) + "…", shown);
        assertEquals("…" + "b".repeat(120), lines(text).at(FILE, 2003).orElseThrow().text());
    }

    @Test
    void anExcerptHasTheLinesAroundOne() {
        assertEquals(Optional.of(new Excerpt(FILE, 1, 2, List.of("a", "b", "c"))), lines("a\nb\nc\nd\n").around(FILE, 2, 3, 1));
        assertEquals(Optional.of(new Excerpt(FILE, 4, 4, List.of("d"))), lines("a\nb\nc\nd\n").around(FILE, 4, 0, 9));
    }

    @Test
    void whatIsGoneOrShorterByNowIsNotShown() {
        Lines lines = lines("a\n");
        assertEquals(Optional.empty(), lines.at(FILE, 99));
        assertEquals(Optional.empty(), lines.around(FILE, 7, 1, 1));
        assertEquals(Optional.empty(), lines.at(TreePath.of("/none"), 0));
    }

    @Test
    void lentContentsAreUsedInsteadOfTheFile() {
        Lines lines = lines("from the file\n");
        lines.borrow(Map.of(FILE, "lent\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(line(1, "lent"), lines.at(FILE, 0));
    }
}
