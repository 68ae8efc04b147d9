package depscope.ui.view;

import depscope.graph.BuildGraph;
import depscope.graph.Neighbourhood.Paths;
import depscope.graph.Symbols;
import depscope.picture.Asked;
import depscope.picture.Asked.Kind;
import depscope.tree.TreePath;
import depscope.ui.state.Session;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** What is asked of the tree step by step: which file, and which other; by the search box. */
final class Questions {
    private final Navigator navigator;
    private final SearchBox search;
    private final AskingMake make;
    private final MakefileSheets makefiles;

    Questions(Navigator navigator, SearchBox search, AskingMake make, MakefileSheets makefiles) {
        this.makefiles = makefiles;
        this.navigator = navigator;
        this.search = search;
        this.make = make;
    }

    /** What make knows of the selected file's directory, or of all. */
    void make() {
        Optional<BuildGraph> graph = navigator.session().map(session -> session.survey().graph());
        make.open(graph.filter(any -> navigator.state().hasSelection()).map(known -> known.path(navigator.state().selected())));
    }

    /** What make knows of the directory of {@code file}. */
    void make(TreePath file) {
        make.open(Optional.of(file));
    }

    /** What it answered. */
    void answered() {
        make.look();
    }

    boolean hasAnswer() {
        return make.hasAnswer();
    }

    boolean hasMakefiles() {
        return makefiles.isUseful();
    }

    /** Where a variable of makefiles got its value. */
    void whyVariable() {
        makefiles.variable();
    }

    /** What the reading of makefiles rests on. */
    void makefiles() {
        makefiles.makefiles();
    }

    void find() {
        search.find();
    }

    /** Which file to pretend to edit. */
    void edit() {
        search.ask(new SearchBox.Question("Which file is edited?", any -> true, navigator::edit, Optional.empty()));
    }

    /** Which file {@code node} is connected with. */
    void connect(int node) {
        search.ask(new SearchBox.Question("Only what connects " + name(node) + " and which other file?", other -> other != node,
                other -> navigator.between(node, other, Paths.SHORTEST), Optional.empty()));
    }

    /** Why a target was not rebuilt: the selected one if it is one, or one to be found; then after which edit. */
    void whyNotRebuilt() {
        target("Which target did not rebuild?", this::whyNotRebuilt);
    }

    void whyAlwaysRebuilt() {
        target("Which target is always rebuilt?", this::whyAlwaysRebuilt);
    }

    void whyNotRebuilt(int target) {
        search.ask(new SearchBox.Question("Why didn't " + name(target) + " rebuild? Which file was edited?", node -> node != target,
                header -> ask(Kind.NOT_REBUILT, target, header),
                Optional.of(() -> ask(Kind.NOT_REBUILT, target, Asked.NO_HEADER))));
    }

    void whyAlwaysRebuilt(int target) {
        ask(Kind.ALWAYS_REBUILT, target, Asked.NO_HEADER);
    }

    private void ask(Kind kind, int target, int header) {
        navigator.ask(new Asked(kind, target, header), header < 0 ? Set.of(target) : Set.of(target, header));
    }

    private void target(String prompt, IntConsumer use) {
        Optional<BuildGraph> graph = navigator.session().map(session -> session.survey().graph());
        int selected = navigator.state().selected();
        if (graph.filter(g -> selected >= 0 && g.isFileTarget(selected)).isPresent()) {
            use.accept(selected);
        } else {
            graph.ifPresent(g -> search.ask(new SearchBox.Question(prompt, g::isFileTarget, use, Optional.empty())));
        }
    }

    private String name(int node) {
        return navigator.session().map(Session::survey).map(survey -> Symbols.name(survey.graph(), node)).orElse("");
    }
}
