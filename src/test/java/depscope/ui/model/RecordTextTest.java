package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.FileText;
import depscope.ui.model.RecordText.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordTextTest {
    private static RecordText of(String text, int columns) {
        return RecordText.of(FileText.of(text.getBytes(StandardCharsets.UTF_8)), columns);
    }

    private static List<Piece> pieces(RecordText text) {
        return IntStream.range(0, text.rows()).mapToObj(text::row).toList();
    }

    @Test
    void aLongLineGoesOnInTheNextRowFromABlank() {
        RecordText text = of("vmx.o: /src/vmx.c /src/svmx.h \\\n\n\t/src/vmx.h\n", 20);
        assertEquals(List.of(new Piece(1, true, "vmx.o: /src/vmx.c "), new Piece(1, false, "/src/svmx.h \\"), new Piece(2, true, ""),
                new Piece(3, true, "        /src/vmx.h")), pieces(text));
        assertEquals(3, text.lines());
    }

    @Test
    void withoutABlankItIsCutBetweenLetters() {
        assertEquals(List.of(new Piece(1, true, "é".repeat(20)), new Piece(1, false, "é".repeat(5))), pieces(of("é".repeat(25), 20)));
    }

    @Test
    void aLineIsFoundWhereItsWordStandsAsAName() {
        RecordText text = of("x\nvmx.o: /src/vmx.c /src/svmx.h /src/vmx.h\n", 20);
        assertEquals(1, text.rowOf(2, ""));
        assertEquals(3, text.rowOf(2, "vmx.h"));
        assertEquals(1, text.rowOf(2, "nothing"));
        assertEquals(3, text.rowOf(99, ""));
        assertEquals(-1, RecordText.startOf("/src/svmx.h vmx.hh", "vmx.h"));
    }

    @Test
    void searchGoesBothWaysAndRoundAndOverCuts() {
        RecordText text = of("A.h one\nb.h two\n" + "x".repeat(18) + "a.h\n", 20);
        assertEquals(OptionalInt.of(2), text.find("a.H", 0, 1));
        assertEquals(OptionalInt.of(0), text.find("a.h", 2, 1));
        assertEquals(OptionalInt.of(2), text.find("a.h", 0, -1));
        assertEquals(OptionalInt.empty(), text.find("c.h", 0, 1));
        assertEquals(OptionalInt.empty(), text.find("", 0, 1));
    }

    @Test
    void anEmptyFileIsOneEmptyRow() {
        assertEquals(List.of(new Piece(1, true, "")), pieces(of("", 80)));
    }

    @Property
    void rowsTogetherAreTheText(@ForAll @CharRange(from = ' ', to = '#') @CharRange(from = '\n', to = '\n') String text,
            @ForAll @IntRange(min = 20, max = 60) int columns) {
        StringBuilder joined = new StringBuilder();
        for (Piece piece : pieces(of(text, columns))) {
            joined.append(piece.isFirst() && piece.line() > 1 ? "\n" : "").append(piece.text());
            assertTrue(piece.text().length() <= columns, piece.toString());
        }
        assertEquals(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, joined.toString());
    }
}
