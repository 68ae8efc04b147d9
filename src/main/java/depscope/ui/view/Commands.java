package depscope.ui.view;

import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.record.Make;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Everything that can be done, in the order that the sheet of keys tells it. */
final class Commands {
    private final Navigator navigator;
    private final Questions questions;
    private final BooleanSupplier hasTree;
    private final BooleanSupplier hasSelection;
    private final List<Command> all = new ArrayList<>();

    /** What is not a step of a session. */
    interface Actions {
        void openDirectory();

        void openArchive();

        void closeTree();

        void holdStill();

        /** Reads the tree once more by the law of a make; empty to find out which. */
        void madeBy(Optional<Make> make);

        void toggleTheme();

        /** @param by steps larger; 0 for as designed */
        void textSize(int by);

        void export();

        void fit();

        void zoom(double factor);

        void nextPane();

        void showKeys();

        void copyAnswer();

        /** Keeps the view at hand, or lets it go. */
        void bookmark();

        void bookmarks();
    }

    Commands(Navigator navigator, Questions questions, Actions actions) {
        this.navigator = navigator;
        this.questions = questions;
        hasTree = () -> navigator.session().isPresent();
        hasSelection = () -> navigator.state().hasSelection();
        finding(actions);
        pages(actions);
        asking(actions);
        graph(actions);
        window(actions);
    }

    List<Command> all() {
        return all;
    }

    private void add(String name, String key, BooleanSupplier isUseful, Runnable action) {
        all.add(new Command(name, key, isUseful, action));
    }

    private void finding(Actions actions) {
        all.add(Command.of("Find a file, target, finding or command", "Shortcut+K", questions::find));
        all.add(Command.of("Open a build directory…", "Shortcut+O", actions::openDirectory));
        all.add(Command.of("Open a tar archive…", "Shortcut+Shift+O", actions::openArchive));
        add("Hold still, or follow changes of the tree again", "Shortcut+H", hasTree, actions::holdStill);
        add("Close the tree", "Shortcut+W", hasTree, actions::closeTree);
    }

    private void pages(Actions actions) {
        add("Back", "Alt+Left", hasTree, navigator::back);
        add("Forward", "Alt+Right", hasTree, navigator::forward);
        add("What this tree is", "Alt+Home", hasTree, navigator::home);
        add("Map of the whole tree", "Shortcut+M", hasTree, () -> navigator.turnTo(Page.MAP));
        add("Graph", "Shortcut+G", hasTree, () -> navigator.turnTo(Page.GRAPH));
        add("The worst finding", "Shortcut+J", this::hasFindings, navigator::worst);
        add("Final products", "", hasTree, navigator::products);
        add("Bookmark this view, or let it go", "Shortcut+D", hasTree, actions::bookmark);
        add("Bookmarks", "Shortcut+B", hasTree, actions::bookmarks);
    }

    private boolean hasFindings() {
        return navigator.session().filter(session -> !session.survey().findings().isEmpty()).isPresent();
    }

    private void asking(Actions actions) {
        add("Why didn't this rebuild?", "Shortcut+Y", hasTree, questions::whyNotRebuilt);
        add("Why does this always rebuild?", "Shortcut+Shift+Y", hasTree, questions::whyAlwaysRebuilt);
        add("Ask make for its graph…", "Shortcut+Shift+M", hasTree, questions::make);
        add("Why variable… where a variable of makefiles got its value", "Shortcut+Shift+V", questions::hasMakefiles, questions::whyVariable);
        add("Makefiles: what their reading rests on", "Shortcut+Shift+F", questions::hasMakefiles, questions::makefiles);
        add("What make answered: save it, or show the tree without", "", questions::hasAnswer, questions::answered);
        add("What if the selected file were edited, or one to find", "Shortcut+E", hasTree, () -> {
            if (navigator.state().hasSelection()) {
                navigator.edit(navigator.state().selected());
            } else {
                questions.edit();
            }
        });
        add("What if the selected file were deleted", "", hasSelection, () -> navigator.delete(navigator.state().selected()));
        add("What if another file were edited too", "Shortcut+Shift+E", hasTree, questions::edit);
        add("Nothing is edited any longer", "", () -> navigator.state().isWhatIf(), navigator::stopEditing);
        add("As if the fix were in, or as things are", "Shortcut+I", () -> navigator.state().isWhatIf(),
                () -> navigator.withFix(!navigator.state().withFix()));
        add("Copy what is said of the selected file as text", "Shortcut+Shift+C", hasSelection, actions::copyAnswer);
    }

    private void graph(Actions actions) {
        add("Only what connects the selected file and another", "Shortcut+L", hasSelection, () -> questions.connect(navigator.state().selected()));
        add("Only the shortest ways", "", this::hasEnds, () -> paths(Paths.SHORTEST));
        add("Some ways", "", this::hasEnds, () -> paths(Paths.SOME));
        add("All ways", "", this::hasEnds, () -> paths(Paths.ALL));
        add("Group by directory, or not", "Shortcut+Shift+G", hasTree, () -> navigator.group(!navigator.state().lens().grouped()));
        add("Leave out arrows that a longer way says too, or show them", "Shortcut+R", hasTree,
                () -> navigator.reduce(!navigator.state().lens().reduced()));
        add("Show what was hidden", "", () -> !navigator.state().lens().hidden().isEmpty(), navigator::showHidden);
        add("Unpin all", "", () -> !navigator.state().lens().pinned().isEmpty(), navigator::unpinAll);
        add("All of the graph", "Shortcut+Digit0", hasTree, actions::fit);
        add("Export what is shown…", "Shortcut+S", hasTree, actions::export);
        add("Zoom in", "", hasTree, () -> actions.zoom(GraphPane.STEP));
        add("Zoom out", "", hasTree, () -> actions.zoom(1 / GraphPane.STEP));
    }

    private boolean hasEnds() {
        return navigator.state().ends().isPresent();
    }

    private void paths(Paths paths) {
        ViewState.Ends ends = navigator.state().ends().orElseThrow();
        navigator.between(ends.one(), ends.other(), paths);
    }

    private void window(Actions actions) {
        all.add(Command.of("Light or dark", "Shortcut+T", actions::toggleTheme));
        all.add(Command.of("Larger text", "Shortcut+Equals", () -> actions.textSize(1)));
        all.add(Command.of("Smaller text", "Shortcut+Minus", () -> actions.textSize(-1)));
        all.add(Command.of("Text as designed", "", () -> actions.textSize(0)));
        all.add(Command.of("Next pane", "F6", actions::nextPane));
        all.add(Command.of("Keys", "F1", actions::showKeys));
    }
}
