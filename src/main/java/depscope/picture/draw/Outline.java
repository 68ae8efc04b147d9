package depscope.picture.draw;

import java.util.Arrays;
import java.util.StringTokenizer;

/** A shape made of lines and curves, to be filled or stroked with any {@link Pen}; built once, then handed on. */
public final class Outline {
    /** Of the arm of a cubic curve that stands for a quarter of a circle, by its radius. */
    private static final double QUARTER = 0.5522847498;

    /** Takes an outline apart, in order. */
    public interface Tracer {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void curveTo(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    private byte[] steps = new byte[12];
    private double[] points = new double[24];
    private int stepCount;
    private int pointCount;

    private Outline add(char step, double... at) {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * stepCount);
        }
        if (pointCount + at.length > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        steps[stepCount++] = (byte) step;
        System.arraycopy(at, 0, points, pointCount, at.length);
        pointCount += at.length;
        return this;
    }

    public static Outline from(double x, double y) {
        return new Outline().add('M', x, y);
    }

    public Outline move(double x, double y) {
        return add('M', x, y);
    }

    public Outline line(double x, double y) {
        return add('L', x, y);
    }

    public Outline curve(double x1, double y1, double x2, double y2, double x, double y) {
        return add('C', x1, y1, x2, y2, x, y);
    }

    public Outline close() {
        return add('Z');
    }

    /** @param corner radius of its corners */
    public static Outline box(double x, double y, double width, double height, double corner) {
        double r = Math.max(0, Math.min(corner, Math.min(width, height) / 2));
        double arm = r * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        if (r == 0) {
            return from(x, y).line(right, y).line(right, bottom).line(x, bottom).close();
        }
        return from(x + r, y).line(right - r, y).curve(right - arm, y, right, y + arm, right, y + r)
                .line(right, bottom - r).curve(right, bottom - arm, right - arm, bottom, right - r, bottom)
                .line(x + r, bottom).curve(x + arm, bottom, x, bottom - arm, x, bottom - r)
                .line(x, y + r).curve(x, y + arm, x + arm, y, x + r, y).close();
    }

    public static Outline circle(double x, double y, double radius) {
        return box(x - radius, y - radius, 2 * radius, 2 * radius, radius);
    }

    /** @param data of an SVG path: {@code M L C A Z} with absolute numbers, arcs of circles only */
    public static Outline svg(String data) {
        Outline outline = new Outline();
        StringTokenizer words = new StringTokenizer(data.replaceAll("([A-Z])", " $1 "), " ,");
        double x = 0;
        double y = 0;
        while (words.hasMoreTokens()) {
            char step = words.nextToken().charAt(0);
            double[] at = new double[switch (step) {
                case 'M', 'L' -> 2;
                case 'C' -> 6;
                case 'A' -> 7;
                case 'Z' -> 0;
                default -> throw new IllegalArgumentException(data);
            }];
            for (int i = 0; i < at.length; i++) {
                at[i] = Double.parseDouble(words.nextToken());
            }
            if (step == 'A') {
                outline.arc(x, y, at[0], at[3] == 1, at[4] == 1, at[5], at[6]);
            } else {
                outline.add(step, at);
            }
            if (at.length > 0) {
                x = at[at.length - 2];
                y = at[at.length - 1];
            }
        }
        return outline;
    }

    /** By the rules of the SVG specification for arcs, appendix B.2.4, for circles. */
    private void arc(double x, double y, double radius, boolean large, boolean clockwise, double toX, double toY) {
        double half = Math.hypot(toX - x, toY - y) / 2;
        double r = Math.max(radius, half);
        double away = Math.sqrt(r * r - half * half) * (large == clockwise ? -1 : 1);
        double centerX = (x + toX) / 2 - away * (toY - y) / (2 * half);
        double centerY = (y + toY) / 2 + away * (toX - x) / (2 * half);
        double start = Math.atan2(y - centerY, x - centerX);
        double sweep = Math.atan2(toY - centerY, toX - centerX) - start;
        sweep += clockwise && sweep < 0 ? 2 * Math.PI : !clockwise && sweep > 0 ? -2 * Math.PI : 0;
        int parts = (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2));
        double arm = 4.0 / 3 * Math.tan(sweep / parts / 4) * r;
        for (int i = 0; i < parts; i++) {
            double a = start + sweep * i / parts;
            double b = start + sweep * (i + 1) / parts;
            double endX = centerX + r * Math.cos(b);
            double endY = centerY + r * Math.sin(b);
            curve(centerX + r * Math.cos(a) - arm * Math.sin(a), centerY + r * Math.sin(a) + arm * Math.cos(a),
                    endX + arm * Math.sin(b), endY - arm * Math.cos(b), endX, endY);
        }
    }

    /** The same, {@code scale} times as large and then moved. */
    public Outline placed(double scale, double dx, double dy) {
        Outline placed = new Outline();
        placed.steps = steps;
        placed.stepCount = stepCount;
        placed.pointCount = pointCount;
        placed.points = new double[pointCount];
        for (int i = 0; i < pointCount; i++) {
            placed.points[i] = points[i] * scale + (i % 2 == 0 ? dx : dy);
        }
        return placed;
    }

    public void trace(Tracer tracer) {
        int p = 0;
        for (int s = 0; s < stepCount; s++) {
            switch (steps[s]) {
                case 'M' -> tracer.moveTo(points[p++], points[p++]);
                case 'L' -> tracer.lineTo(points[p++], points[p++]);
                case 'C' -> tracer.curveTo(points[p++], points[p++], points[p++], points[p++], points[p++], points[p++]);
                default -> tracer.close();
            }
        }
    }
}
