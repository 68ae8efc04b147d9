package depscope.ui.state;

import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Asked;
import depscope.picture.Lens;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.picture.ViewState.Ends;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A view as names and values; what is not there is as in the view that every visit begins with, but for {@code page}. */
final class ViewValues {
    private static final String PAGE = "page";

    private ViewValues() {
    }

    static Map<String, String> of(ViewState view) {
        Map<String, String> values = new TreeMap<>();
        Lens lens = view.lens();
        values.put(PAGE, view.page().name());
        values.put("region", view.region().raw());
        values.put("selected", Integer.toString(view.selected()));
        values.put("focus", numbers(view.focus()));
        values.put("inputs", Integer.toString(lens.inputs()));
        values.put("dependents", Integer.toString(lens.dependents()));
        for (String bundle : lens.opened()) {
            values.put("opened." + values.size(), bundle);
        }
        values.put("hidden", numbers(lens.hidden()));
        values.put("pinned", numbers(lens.pinned()));
        values.put("grouped", Boolean.toString(lens.grouped()));
        values.put("reduced", Boolean.toString(lens.reduced()));
        view.ends().ifPresent(ends -> values.put("ends", ends.paths() + " " + ends.one() + " " + ends.other()));
        values.put("edited", numbers(view.edited()));
        values.put("deleted", numbers(view.deleted()));
        values.put("with-fix", Boolean.toString(view.withFix()));
        view.asked().ifPresent(asked -> values.put("asked", asked.kind() + " " + asked.target() + " " + asked.header()));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String numbers(Collection<Integer> nodes) {
        return nodes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /**
     * The view that values say.
     *
     * @param nodes how many numbers of nodes there are
     * @throws IllegalArgumentException if they say none
     */
    static ViewState view(Map<String, String> values, int nodes) {
        ViewState start = ViewState.START;
        Set<String> opened = values.entrySet().stream().filter(each -> each.getKey().startsWith("opened.")).map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        Lens lens = new Lens(number(values.getOrDefault("inputs", Integer.toString(start.lens().inputs()))),
                number(values.getOrDefault("dependents", Integer.toString(start.lens().dependents()))), opened,
                Set.copyOf(nodes(values, "hidden", nodes)), Set.copyOf(nodes(values, "pinned", nodes)), is(values, "grouped"), is(values, "reduced"));
        return new ViewState(Page.valueOf(values.getOrDefault(PAGE, "")), TreePath.ofRaw(values.getOrDefault("region", "/")),
                selected(values, nodes), Set.copyOf(nodes(values, "focus", nodes)), lens,
                words(values, "ends", 3).map(words -> new Ends(node(words[1], nodes), node(words[2], nodes), Paths.valueOf(words[0]))),
                nodes(values, "edited", nodes), Set.copyOf(nodes(values, "deleted", nodes)), is(values, "with-fix"),
                words(values, "asked", 3).map(words -> new Asked(Asked.Kind.valueOf(words[0]), node(words[1], nodes), header(words[2], nodes))));
    }

    private static int selected(Map<String, String> values, int nodes) {
        String text = values.getOrDefault("selected", Integer.toString(ViewState.NOTHING));
        return number(text) == ViewState.NOTHING ? ViewState.NOTHING : node(text, nodes);
    }

    private static int header(String text, int nodes) {
        return number(text) == Asked.NO_HEADER ? Asked.NO_HEADER : node(text, nodes);
    }

    private static boolean is(Map<String, String> values, String name) {
        return Boolean.parseBoolean(values.get(name));
    }

    private static Optional<String[]> words(Map<String, String> values, String name, int count) {
        Optional<String[]> words = Optional.ofNullable(values.get(name)).map(text -> text.split(" "));
        if (words.isPresent() && words.get().length != count) {
            throw new IllegalArgumentException(name + " has " + words.get().length + " words");
        }
        return words;
    }

    private static List<Integer> nodes(Map<String, String> values, String name, int nodes) {
        return Arrays.stream(values.getOrDefault(name, "").split(" ")).filter(text -> !text.isEmpty()).map(text -> node(text, nodes)).toList();
    }

    private static int node(String text, int nodes) {
        int node = number(text);
        if (node < 0 || node >= nodes) {
            throw new IllegalArgumentException("there is no path " + node);
        }
        return node;
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + text, e);
        }
    }
}
