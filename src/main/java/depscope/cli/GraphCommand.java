package depscope.cli;

import depscope.picture.Lens;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.draw.Palette;
import depscope.picture.file.Destination;
import depscope.picture.file.Format;
import depscope.picture.file.Manner;
import depscope.picture.file.PictureFile;
import depscope.picture.file.Subject;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layouts;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "graph", mixinStandardHelpOptions = true, description = "Draws the neighbourhood of a node, or what an edit does,"
        + " as the window does.")
final class GraphCommand implements Callable<Integer> {
    private static final double SCALE = 2;

    @Mixin
    private Common common;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NODE",
            description = "A path in the tree, or any unambiguous tail of one. May be left out with --edit.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--up", paramLabel = "N", description = "Steps of prerequisites to show; 1 if not given, -1 for all.")
    private int up = 1;

    @Option(names = "--down", paramLabel = "N", description = "Steps of dependents to show; all if not given.")
    private int down = -1;

    @Option(names = "--edit", paramLabel = "FILE", description = "Pretend that FILE was edited; may be given again.")
    private List<String> edits = new ArrayList<>();

    @Option(names = "--with-fix", description = "With --edit: as if all that is known to be missing from records were recorded.")
    private boolean withFix;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Its colours; light if not given.")
    private String theme = "light";

    @Option(names = "--scale", paramLabel = "N", description = "Pixels of a PNG to one of the picture, 0.5 to 8; 2 if not given.")
    private Optional<Double> scale = Optional.empty();

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to write; the suffix says what:"
            + " .svg, .png, .dot, .graphml or .json.")
    private String output;

    @Override
    public Integer call() throws Exception {
        Destination destination = Destination.of(output);
        Manner manner = manner(destination.format());
        checkUse();
        Layouts layouts = new Layouts();
        // It needs classes by the hundred: they are loaded while the tree is read.
        Thread warming = new Thread(layouts::warmUp, "layout");
        warming.setDaemon(true);
        warming.start();
        try (Survey survey = common.open()) {
            ViewState state = state(survey);
            LaidOut laidOut = layouts.of(Picture.of(survey, state, WhatIf.of(survey, state)), () -> false);
            destination.write(out -> PictureFile.write(destination.format(), laidOut, Subject.of(survey, state), manner, out));
            return 0;
        }
    }

    private void checkUse() throws Common.WrongUse {
        if (up < Lens.ALL || down < Lens.ALL) {
            throw new Common.WrongUse((up < Lens.ALL ? "--up " + up : "--down " + down) + ": steps are 0 and more, or -1 for all");
        }
        if (name.isEmpty() && edits.isEmpty()) {
            throw new Common.WrongUse("nothing to draw: name a NODE, or what is edited (--edit FILE)");
        }
        if (withFix && edits.isEmpty()) {
            throw new Common.WrongUse("--with-fix shows what an edit would do: name what is edited (--edit FILE)");
        }
    }

    private Manner manner(Format format) throws Common.WrongUse {
        if (scale.isPresent() && format != Format.PNG) {
            throw new Common.WrongUse("--scale is for .png alone; other formats have no pixels");
        }
        double pixels = scale.orElse(SCALE);
        if (!Manner.isScale(pixels)) {
            throw new Common.WrongUse("--scale " + pixels + ": from " + Manner.LEAST + " to " + Manner.MOST);
        }
        Palette palette = switch (theme) {
            case "light" -> Palette.LIGHT;
            case "dark" -> Palette.DARK;
            default -> throw new Common.WrongUse("--theme " + theme + ": it is light or dark");
        };
        return new Manner(palette, pixels, Optional.empty());
    }

    /** What the window would show. */
    private ViewState state(Survey survey) throws Common.WrongUse {
        ViewState state = ViewState.START;
        for (String file : edits) {
            state = state.edit(Common.node(survey, file));
        }
        if (name.isPresent()) {
            int node = Common.node(survey, name.get());
            state = state.focusOn(Set.of(node)).select(node);
        }
        return state.withFix(withFix).depth(up, down);
    }
}
