package depscope.picture.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Picture;
import depscope.picture.Picture.Arrow;
import depscope.picture.Places;
import depscope.picture.Tone;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.draw.DrawnArrow;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.Layout.Route;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElkLayoutTest {
    private static Picture incident() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214-edited")) {
            return Picture.of(survey, Places.first(survey), Optional.empty());
        }
    }

    @Test
    void whatIsMadeStandsRightOfWhatItIsMadeFrom() throws IOException {
        Picture picture = incident();
        Layout layout = laidOut(picture);
        for (Arrow arrow : picture.arrows()) {
            Frame from = layout.frames().get(arrow.from());
            Frame to = layout.frames().get(arrow.to());
            assertTrue(from.x() + from.width() < to.x(), () -> picture.boxes().get(arrow.to()).label());
        }
        assertEquals(List.of("sources and headers", "objects", "generated", "objects", "module"),
                layout.columns().stream().map(Layout.Column::heading).toList());
    }

    @Test
    void noBoxLiesOnAnotherAndNoArrowUnderABox() throws IOException {
        Picture picture = incident();
        Layout layout = laidOut(picture);
        List<Frame> frames = layout.frames();
        for (int i = 0; i < frames.size(); i++) {
            for (int k = i + 1; k < frames.size(); k++) {
                assertTrue(!overlap(frames.get(i), frames.get(k)), picture.boxes().get(i).label());
            }
        }
        for (int a = 0; a < layout.routes().size(); a++) {
            Arrow arrow = picture.arrows().get(a);
            for (int i = 0; i < frames.size(); i++) {
                if (i != arrow.from() && i != arrow.to()) {
                    assertTrue(isClear(layout.routes().get(a), frames.get(i)), arrow + " under " + picture.boxes().get(i).label());
                }
            }
        }
    }

    private static Layout laidOut(Picture picture) {
        ElkLayout engine = new ElkLayout();
        engine.warmUp();
        return engine.of(picture, () -> false);
    }

    private static boolean overlap(Frame a, Frame b) {
        return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
    }

    /** The swings of a route keep between their ends, and ends lie between columns or level beside boxes. */
    private static boolean isClear(Route route, Frame frame) {
        for (int i = 0; i + 1 < route.points(); i++) {
            for (double t = 0; t <= 1; t += 0.05) {
                double x = route.xs()[i] + t * (route.xs()[i + 1] - route.xs()[i]);
                double y = route.ys()[i] + t * t * (3 - 2 * t) * (route.ys()[i + 1] - route.ys()[i]);
                if (x > frame.x() && x < frame.x() + frame.width() && y > frame.y() && y < frame.y() + frame.height()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void aGapHasRoomForItsSignAndItsArrowHead() throws IOException {
        Picture picture = incident();
        Layout layout = laidOut(picture);
        int gaps = 0;
        for (int a = 0; a < layout.routes().size(); a++) {
            if (picture.arrows().get(a).missing() && picture.arrows().get(a).tone() == Tone.LEFT_STALE) {
                Route route = layout.routes().get(a);
                DrawnArrow drawn = DrawnArrow.of("from", "to", picture.arrows().get(a), route);
                assertTrue(route.xs()[route.points() - 1] - drawn.gapX() > 24, route.toString());
                gaps++;
            }
        }
        assertTrue(gaps > 0);
    }

    @Test
    void aColumnThatBeginsBetweenTwoPixelsGetsThatRoomToo() throws IOException {
        Survey survey = TestTrees.sample("vmm-r273214");
        ViewState edited = ViewState.START.edit(survey.find("intel/vmx.h", Optional.empty()).get(0)).withFix(true);
        Picture picture = Picture.of(survey, edited, WhatIf.of(survey, edited));
        Layout layout = laidOut(picture);
        Arrow mended = picture.arrows().stream().filter(arrow -> arrow.tone() == Tone.MENDED).findFirst().orElseThrow();
        Route route = layout.routes().get(picture.arrows().indexOf(mended));
        assertTrue(route.xs()[route.points() - 1] - route.xs()[0] > 70, route.toString());
    }
}
