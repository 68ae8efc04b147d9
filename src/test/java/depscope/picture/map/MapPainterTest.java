package depscope.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Pen;
import depscope.picture.layout.Layout.Frame;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a map says, told by a pen that only remembers. */
class MapPainterTest {
    private static MapModel map(String directory) throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214-edited")) {
            return Atlas.of(survey, Optional.empty()).at(TreePath.of(directory));
        }
    }

    @ParameterizedTest
    @CsvSource({"/, 700, 620", "/, 640, 150", "/, 300, 90", "/usr/obj, 700, 620", "/usr/obj, 333, 200", "/usr/src, 1400, 1000", "/usr/src, 120, 80"})
    void noNameLeavesItsTileOrCoversAnother(String directory, double width, double height) throws IOException {
        MapLayout map = MapLayout.of(map(directory), width, height);
        Remembered pen = new Remembered();
        new MapPainter(pen, Palette.LIGHT).paint(map);
        for (int i = 0; i < pen.frames.size(); i++) {
            Frame text = pen.frames.get(i);
            assertTrue(map.tiles().stream().anyMatch(tile -> text.x() >= tile.frame().x()
                    && text.x() + text.width() <= tile.frame().x() + tile.frame().width()), pen.texts.get(i));
            for (int j = 0; j < i; j++) {
                assertFalse(text.intersects(pen.frames.get(j)), pen.texts.get(i) + " and " + pen.texts.get(j));
            }
        }
    }

    @Test
    void aStateHasItsCountAndItsWord() throws IOException {
        Remembered whole = new Remembered();
        new MapPainter(whole, Palette.DARK).paint(MapLayout.of(map("/"), 700, 620));
        assertEquals(List.of("obj/usr/src/sys/modules/vmm", "4"), whole.texts.stream().filter(text -> text.startsWith("obj") || text.equals("4"))
                .toList());
        Remembered files = new Remembered();
        new MapPainter(files, Palette.DARK).paint(MapLayout.of(map("/usr/obj"), 1400, 1000));
        assertEquals(4, files.texts.stream().filter("silently stale"::equals).count());
    }

    @Test
    void arrowsSayHowManyAndWhatIsNotRecorded() throws IOException {
        MapLayout map = MapLayout.of(map("/"), 700, 620);
        Remembered needs = new Remembered();
        new NeedsPainter(needs, Palette.LIGHT, map, map.tiles().get(0)).paint();
        assertEquals(List.of("368, 25 not recorded"), needs.texts);
        assertEquals(0, needs.dashed);
        Remembered feeds = new Remembered();
        new NeedsPainter(feeds, Palette.LIGHT, map, map.tiles().get(1)).paint();
        assertEquals(List.of("368, 25 not recorded"), feeds.texts);
        assertEquals(1, feeds.dashed);
    }

    private static final class Remembered implements Pen {
        private final List<String> texts = new ArrayList<>();
        private final List<Frame> frames = new ArrayList<>();
        private int dashed;

        @Override
        public void alpha(double opacity) {
            // Nothing here depends on it.
        }

        @Override
        public void fill(Outline outline, int color) {
            // Only words are remembered.
        }

        @Override
        public void stroke(Outline outline, int color, double width, double... dashes) {
            dashed += dashes.length > 0 ? 1 : 0;
        }

        @Override
        public void strokeRound(Outline outline, int color, double width) {
            // Only words are remembered.
        }

        @Override
        public void text(String text, double x, double y, double width, Align align, Lettering lettering, int color) {
            double letters = text.length() * lettering.size() * (lettering.isMono() ? 0.6 : 0.55);
            texts.add(text);
            frames.add(new Frame(align == Align.LEFT ? x : x - letters / 2, y - lettering.size() / 2, letters, lettering.size()));
        }
    }
}
