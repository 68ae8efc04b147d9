package depscope.survey;

import depscope.record.RuleRecord;
import depscope.survey.VariableAnswer.None;
import depscope.survey.VariableAnswer.Story;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a variable of makefiles got its value. Which makefiles are meant is found by a target: a node of the graph, a
 * directory of objects, or one of sources; else there must be one directory only whose makefiles have the variable.
 */
public final class VariableQuestion {
    private static final int MOST_NAMED = 10;
    private static final int MOST_NEAR = 5;

    private final Survey survey;

    public VariableQuestion(Survey survey) {
        this.survey = survey;
    }

    /**
     * @param variable its name
     * @param target a path, or an unambiguous tail of one; empty for none
     * @param workingDirectory where relative names may start from besides the tree
     */
    public VariableAnswer ask(String variable, Optional<String> target, Optional<String> workingDirectory) {
        if (survey.makefiles().isEmpty()) {
            return new None(survey.name() + (survey.options().makefiles() ? ": no makefiles of BSD make were read in it" : ": no makefiles were read in it, as you said") + survey.refusedMakefile().map(why -> "; " + why).orElse(""));
        }
        String raw = TreePath.encode(variable);
        if (target.isEmpty()) {
            return ofAny(raw, variable);
        }
        Set<TreePath> paths = paths(target.get(), workingDirectory);
        List<MakefileRun> runs = paths.stream().flatMap(path -> runs(path).stream()).distinct().toList();
        if (runs.size() != 1) {
            return new None(runs.isEmpty() ? target.get() + ": no makefiles were read that rule it; there are those of " + places(survey.makefiles())
                    : target.get() + ": ambiguous, name more of the path: " + (paths.size() > 1 ? some(paths.stream().map(TreePath::toString).toList())
                            : places(runs)));
        }
        MakefileVariables variables = MakefileVariables.of(survey, runs.get(0));
        Optional<TreePath> node = paths.stream().filter(path -> survey.graph().find(path) >= 0).findFirst();
        return variables.story(raw, node).<VariableAnswer>map(story -> story).orElseGet(() -> unknown(variable, variables));
    }

    /** The runs of make that a path is meant to name: that has it as a target, works in it, or reads its makefile there. */
    public List<MakefileRun> runs(TreePath path) {
        List<MakefileRun> at = survey.makefiles().stream()
                .filter(run -> run.base().equals(path) || run.start().place().objects().equals(path)).toList();
        if (at.isEmpty()) {
            at = survey.makefiles().stream().filter(run -> run.start().place().source().equals(path) || run.makefile().equals(path)).toList();
        }
        if (at.isEmpty()) {
            at = survey.makefiles().stream().filter(run -> run.base().equals(path.parent())).toList();
        }
        return at.isEmpty() ? survey.makefiles().stream().filter(run -> speaksOf(run, path)).toList() : at;
    }

    private boolean speaksOf(MakefileRun run, TreePath path) {
        RuleRecord rules = run.rules();
        String name = path.rawName();
        return rules.nodes().stream().map(node -> rules.words().raw(node.name())).filter(word -> word.endsWith(name))
                .anyMatch(word -> rules.path(word, survey.links()).equals(path));
    }

    private Set<TreePath> paths(String target, Optional<String> workingDirectory) {
        Set<TreePath> paths = new LinkedHashSet<>();
        List<Integer> nodes = survey.find(target, workingDirectory);
        nodes.forEach(node -> paths.add(survey.graph().path(node)));
        if (paths.isEmpty()) {
            survey.findFile(target, workingDirectory).map(path -> survey.links().real(path)).ifPresent(paths::add);
        }
        if (paths.isEmpty()) {
            String tail = "/" + TreePath.encode(target).replaceAll("^(\\./)+|/+$", "");
            survey.makefiles().forEach(run -> List.of(run.base(), run.start().place().source()).stream()
                    .filter(directory -> directory.raw().endsWith(tail)).forEach(paths::add));
            Set<TreePath> bases = survey.makefiles().stream().map(MakefileRun::base).filter(paths::contains).collect(Collectors.toCollection(LinkedHashSet::new));
            if (!bases.isEmpty()) {
                return bases;
            }
        }
        return paths;
    }

    private VariableAnswer ofAny(String raw, String variable) {
        List<MakefileVariables> having = new ArrayList<>();
        List<MakefileVariables> all = new ArrayList<>();
        for (MakefileRun run : survey.makefiles()) {
            MakefileVariables variables = MakefileVariables.of(survey, run);
            all.add(variables);
            if (variables.has(raw)) {
                having.add(variables);
            }
        }
        if (having.isEmpty()) {
            return unknown(variable, all.get(0));
        }
        if (having.size() > 1) {
            return new None(variable + ": several directories have it, name one: " + places(having.stream().map(MakefileVariables::run).toList()));
        }
        Optional<Story> story = having.get(0).story(raw, Optional.empty());
        return story.<VariableAnswer>map(known -> known).orElseGet(() -> unknown(variable, having.get(0)));
    }

    private static VariableAnswer unknown(String variable, MakefileVariables among) {
        List<String> near = near(TreePath.encode(variable), among.names());
        return new None(variable + ": the makefiles of " + among.run().base() + " have no such variable"
                + (near.isEmpty() ? "" : "; close to it: " + near.stream().map(TreePath::decode).collect(Collectors.joining(", "))));
    }

    /** Names that may have been meant, the likeliest first. */
    static List<String> near(String name, List<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream().filter(other -> distance(wanted, other.toLowerCase(Locale.ROOT)) <= 1 + wanted.length() / 5
                || wanted.length() > 2 && other.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparingInt(other -> distance(wanted, other.toLowerCase(Locale.ROOT)))).limit(MOST_NEAR).toList();
    }

    /** How many characters are to be put in, left out or replaced to come from one to the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static String places(List<MakefileRun> runs) {
        return some(runs.stream().map(run -> run.base().toString()).toList());
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }
}
