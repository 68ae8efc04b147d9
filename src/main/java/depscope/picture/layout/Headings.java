package depscope.picture.layout;

import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Picture.Box;
import depscope.picture.Picture;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a column of boxes is called: by what most of it is, and never by what it is not. */
final class Headings {
    private static final int MOST_WORDS = 2;

    private Headings() {
    }

    static String of(List<Box> boxes) {
        Map<Shape, Integer> counts = new EnumMap<>(Shape.class);
        boxes.forEach(box -> counts.merge(box.shape(), box.members().size(), Integer::sum));
        boolean modules = boxes.stream().filter(box -> box.shape() == Shape.PROGRAM)
                .allMatch(box -> box.note().contains("module") || Picture.isModule(box.label()));
        boolean oneProgram = counts.getOrDefault(Shape.PROGRAM, 0) == 1;
        List<Shape> shapes = new ArrayList<>(counts.keySet());
        if (shapes.size() > MOST_WORDS) {
            boolean fedIn = shapes.contains(Shape.SOURCE) || shapes.contains(Shape.HEADER) || shapes.contains(Shape.SYMBOL);
            return fedIn ? "inputs" : "targets";
        }
        return shapes.stream().map(shape -> word(shape, modules, oneProgram)).collect(Collectors.joining(" and "));
    }

    private static String word(Shape shape, boolean modules, boolean oneProgram) {
        return switch (shape) {
            case HEADER -> "headers";
            case SOURCE -> "sources";
            case SYMBOL -> "symbols";
            case GENERATED -> "generated";
            case OBJECT -> "objects";
            case ARCHIVE -> "archives";
            case PROGRAM -> (modules ? "module" : "program") + (oneProgram ? "" : "s");
            case PHONY -> "names";
        };
    }
}
