package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.List;

/**
 * Prerequisites whose names hold variables of the target ({@code ${.TARGET:R}.h}) or wildcards: they make way for what
 * they mean. Words that are not known cannot be named: then the target has prerequisites that are not known.
 */
final class DynamicSources {
    private final Targets targets;
    private final Suffixes suffixes;
    private final Wildcards wildcards;
    private final Archives archives;
    private final Variables variables;
    private final Unknowns unknowns;
    private final Budget budget;

    DynamicSources(Targets targets, Suffixes suffixes, Wildcards wildcards, Archives archives, Variables variables,
            Unknowns unknowns, Budget budget) {
        this.targets = targets;
        this.suffixes = suffixes;
        this.wildcards = wildcards;
        this.archives = archives;
        this.variables = variables;
        this.unknowns = unknowns;
        this.budget = budget;
    }

    void expandAll(Target target) {
        expandFrom(target, 0);
    }

    /** Expands the names of a target's prerequisites from that one on. */
    void expandFrom(Target target, int first) {
        for (int i = first; i < target.prerequisites.size();) {
            i += expand(target, i);
        }
    }

    /** How many stand where one stood. */
    private int expand(Target target, int index) {
        Edge edge = target.prerequisites.get(index);
        Target each = edge.prerequisite();
        budget.spend(1);
        if (each.isPlain() || !each.before.isEmpty() || !each.after.isEmpty() || each.is(Attributes.WAIT)) {
            return 1;
        }
        if (each.name.indexOf('$') < 0) {
            return expandWildcards(target, index);
        }
        List<Edge> meant = meant(edge, target);
        replace(target, index, meant);
        int count = 0;
        for (int i = 0; i < meant.size(); i++) {
            count += expandWildcards(target, index + count);
        }
        return count;
    }

    private List<Edge> meant(Edge edge, Target target) {
        String text = variables.expand(edge.prerequisite().name, target.scope());
        List<Edge> meant = new ArrayList<>();
        if (edge.prerequisite().is(Attributes.ARCHV)) {
            archives.parse(text, 0, target.scope())
                    .ifPresent(members -> members.targets().forEach(each -> meant.add(new Edge(each, edge.spot(), edge.doubt()))));
            return meant;
        }
        for (String word : words(text, target)) {
            Inheritance.pay(word, budget);
            int unknown = Marks.firstUnknown(word);
            if (unknown != Unknowns.NONE) {
                target.hasUnknownPrerequisites(unknown);
            } else {
                int doubt = Doubts.first(edge.doubt(), Marks.first(word));
                meant.add(new Edge(targets.create(Marks.withoutMaybe(word)), edge.spot(), doubt));
            }
        }
        return meant;
    }

    /** Blanks part words but for those in a reference to a variable and those behind a backslash. */
    private List<String> words(String text, Target target) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                if (start >= 0) {
                    words.add(text.substring(start, i));
                }
                start = -1;
                continue;
            }
            start = start < 0 ? i : start;
            if (c == '$') {
                i += variables.referenceLength(text, i, target.scope()) - 1;
            } else if (c == '\\' && i + 1 < text.length()) {
                i++;
            }
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** How many stand where one stood. */
    private int expandWildcards(Target target, int index) {
        Edge edge = target.prerequisites.get(index);
        Target each = edge.prerequisite();
        if (each.isPlain() || !Wildcards.isIn(each.name)) {
            return 1;
        }
        SearchPath path = suffixes.pathOf(each);
        List<Edge> meant = new ArrayList<>();
        int doubt = Doubts.first(edge.doubt(), path.doubt());
        wildcards.expand(each.name, path).forEach(name -> meant.add(new Edge(targets.create(name), edge.spot(), doubt)));
        if (path.doubt() != Unknowns.NONE) {
            target.hasUnknownPrerequisites(path.doubt());
        }
        if (path.hasUnknown()) {
            target.hasUnknownPrerequisites(unknowns.number(edge.spot(), "which files match " + each.name));
        }
        replace(target, index, meant);
        return meant.size();
    }

    private void replace(Target target, int index, List<Edge> meant) {
        budget.spend((target.prerequisites.size() + target.prerequisites.get(index).prerequisite().dependents.size()) / 16L);
        target.prerequisites.get(index).prerequisite().dependents.remove(target);
        target.prerequisites.remove(index);
        target.prerequisites.addAll(index, meant);
        meant.forEach(edge -> edge.prerequisite().dependents.add(target));
        target.unmade += meant.size() - 1;
    }
}
