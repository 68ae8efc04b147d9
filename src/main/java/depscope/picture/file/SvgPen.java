package depscope.picture.file;

import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.layout.Layout.Frame;
import java.util.Optional;

/**
 * Writes SVG: paths and text, each with its own attributes, so that it means the same within any page. What is
 * filled and then stroked is one element.
 */
final class SvgPen implements SheetPen {
    private final StringBuilder out = new StringBuilder();
    private double opacity = 1;
    private Optional<Outline> filled = Optional.empty();
    private int fill;
    private int clips;

    /** All that was drawn, once. */
    String elements() {
        flush();
        return out.toString();
    }

    @Override
    public void alpha(double now) {
        flush();
        opacity = now;
    }

    @Override
    public void fill(Outline outline, int color) {
        flush();
        filled = Optional.of(outline);
        fill = color;
    }

    private void flush() {
        filled.ifPresent(outline -> path(outline, fill(), ""));
        filled = Optional.empty();
    }

    private String fill() {
        return attribute("fill", Palette.hex(fill));
    }

    @Override
    public void stroke(Outline outline, int color, double width, double... dashes) {
        StringBuilder dashed = new StringBuilder();
        for (double dash : dashes) {
            dashed.append(dashed.length() > 0 ? " " : "").append(Xml.number(dash));
        }
        stroke(outline, color, width, dashes.length == 0 ? "" : attribute("stroke-dasharray", dashed.toString()));
    }

    @Override
    public void strokeRound(Outline outline, int color, double width) {
        stroke(outline, color, width, attribute("stroke-linecap", "round") + attribute("stroke-linejoin", "round"));
    }

    private void stroke(Outline outline, int color, double width, String more) {
        boolean isFilled = filled.filter(before -> before == outline).isPresent();
        String inside = isFilled ? fill() : attribute("fill", "none");
        if (isFilled) {
            filled = Optional.empty();
        }
        flush();
        path(outline, inside, attribute("stroke", Palette.hex(color)) + attribute("stroke-width", Xml.number(width)) + more);
    }

    private void path(Outline outline, String inside, String line) {
        out.append("<path d=\"").append(data(outline)).append('"').append(inside).append(line).append(opacity()).append("/>\n");
    }

    private String opacity() {
        return opacity == 1 ? "" : attribute("opacity", Xml.number(opacity));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String data(Outline outline) {
        StringBuilder data = new StringBuilder();
        outline.trace(new Outline.Tracer() {
            @Override
            public void moveTo(double x, double y) {
                add('M', x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                add('L', x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                add('C', x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                data.append('Z');
            }

            private void add(char step, double... numbers) {
                for (int i = 0; i < numbers.length; i++) {
                    data.append(i == 0 ? step : ' ').append(Xml.number(numbers[i]));
                }
            }
        });
        return data.toString();
    }

    @Override
    public void text(String text, double x, double y, double width, Align align, Lettering lettering, int color) {
        flush();
        out.append("<text").append(attribute("x", Xml.number(x))).append(attribute("y", Xml.number(y + Letters.drop(lettering))));
        if (align == Align.CENTER) {
            out.append(attribute("text-anchor", "middle"));
        }
        out.append(attribute("font-family", String.join(", ", lettering.families()) + (lettering.isMono() ? ", monospace" : ", sans-serif")));
        out.append(attribute("font-size", Xml.number(lettering.size())));
        if (lettering.isBold()) {
            out.append(attribute("font-weight", "bold"));
        }
        if (lettering.isSlanted()) {
            out.append(attribute("font-style", "italic"));
        }
        if (width > 0) {
            out.append(attribute("textLength", Xml.number(width))).append(attribute("lengthAdjust", "spacingAndGlyphs"));
        }
        out.append(attribute("fill", Palette.hex(color))).append(opacity()).append('>').append(Xml.escaped(text)).append("</text>\n");
    }

    @Override
    public void move(double dx, double dy, Optional<Frame> part) {
        flush();
        part.ifPresent(seen -> out.append("<clipPath").append(attribute("id", "seen" + ++clips)).append("><path")
                .append(attribute("d", data(Outline.box(seen.x(), seen.y(), seen.width(), seen.height(), 0)))).append("/></clipPath>\n"));
        out.append("<g").append(attribute("transform", "translate(" + Xml.number(dx) + " " + Xml.number(dy) + ")"))
                .append(part.isPresent() ? attribute("clip-path", "url(#seen" + clips + ")") : "").append(">\n");
    }

    @Override
    public void back() {
        flush();
        out.append("</g>\n");
    }
}
