package depscope.survey;

import depscope.explain.Conditions;
import depscope.explain.Explainer;
import depscope.explain.Lines;
import depscope.explain.MakefileLines;
import depscope.explain.Told;
import depscope.explain.Verdicts;
import depscope.explain.Witness;
import depscope.finding.Finding;
import depscope.finding.Findings;
import depscope.finding.Scene;
import depscope.graph.FileStates;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;

/**
 * What is to be said of a tree that was read, as its files were at one moment.
 *
 * @param links what the tree was like at that moment, as far as it was asked
 * @param found all findings, worst kind first, then by path
 */
record Judgement(Resolver links, FileStates states, Outlook outlook, Scene scene, Lines lines, Witness witness, Verdicts verdicts,
        List<Told> found) {
    /**
     * @param now nanoseconds since 1970
     * @param lent contents of files that are still at hand
     */
    static Judgement of(FileTree tree, Resolver links, Reading read, FileStates states, long now, Map<TreePath, byte[]> lent,
            Timings timings) {
        long analysing = System.nanoTime();
        Outlook outlook = new Outlook(read.graph(), states, read.laws(), read.ledger(), read.doubtful());
        Scene scene = new Scene(read.graph(), states, outlook.freshness(), read.truth(), read.commands(), read.suspects(), read.doubtful(), now);
        Lines lines = new Lines(tree);
        Witness witness = new Witness(scene, lines, conditions(read.makefiles()), makefileLines(read.makefiles(), links));
        Verdicts verdicts = new Verdicts(scene, witness);
        Explainer explainer = new Explainer(scene, witness, lines);
        List<Finding> all = Findings.of(scene, read.unreadable(), links::stat);
        timings.add("analyse", System.nanoTime() - analysing);
        lines.borrow(lent);
        long explaining = System.nanoTime();
        List<Told> found = all.stream().map(explainer::tell).toList();
        timings.add("explain", System.nanoTime() - explaining);
        lines.borrow(Map.of());
        return new Judgement(links, states, outlook, scene, lines, witness, verdicts, found);
    }

    private static MakefileLines makefileLines(List<MakefileRun> makefiles, Resolver links) {
        MakefileLines lines = new MakefileLines(links);
        makefiles.forEach(run -> lines.add(run.rules()));
        return lines;
    }

    private static Conditions conditions(List<MakefileRun> makefiles) {
        Conditions conditions = new Conditions();
        makefiles.stream().map(MakefileRun::rules).forEach(rules -> rules.written().possible().forEach((word, question) ->
                conditions.add(rules.fileOf(word), rules.words().place(word), question)));
        return conditions;
    }
}
