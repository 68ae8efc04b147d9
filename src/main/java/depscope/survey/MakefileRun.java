package depscope.survey;

import depscope.makefile.Request;
import depscope.makefile.value.Unknowns;
import depscope.makefile.where.Start;
import depscope.record.ReadProblem;
import depscope.record.RuleRecord;
import depscope.tree.TreePath;
import depscope.truth.RuleDifferences;
import java.util.List;
import java.util.Optional;

/**
 * One directory whose makefiles were read for its rules; nothing was run.
 *
 * @param start which makefile it is, and what its make was told, each with why that is believed
 * @param request how the reading began: with the same one it comes to the same
 * @param base where make works, and relative names start from
 * @param rules what they come to
 * @param open what they ask of commands that nobody answered: what hangs on it is possible, and no more
 * @param decisive what of that rules hang on
 * @param unanswered variables whose values are such answers, sorted
 * @param problems what could not be read
 * @param stop where make itself would stop before it makes anything; empty if it would not
 * @param differences from the graph that make printed of itself, if that is here: then that one holds
 */
public record MakefileRun(Start start, Request request, TreePath base, RuleRecord rules, List<Unknowns.Unknown> open, List<Unknowns.Unknown> decisive, List<String> unanswered,
        List<ReadProblem> problems, Optional<ReadProblem> stop, Optional<RuleDifferences> differences) {
    public MakefileRun {
        open = List.copyOf(open);
        decisive = List.copyOf(decisive);
        unanswered = List.copyOf(unanswered);
        problems = List.copyOf(problems);
    }

    /** The makefile that was read first. */
    public TreePath makefile() {
        return rules.file();
    }

    /** Whether there is any rule in them. */
    public boolean hasRules() {
        return rules.nodes().stream().anyMatch(node -> node.firstPrerequisite() < node.endPrerequisites() || node.is(RuleRecord.Type.HAS_COMMANDS));
    }

    /** What makefiles ask for and nobody answered, as it is shown. */
    public List<VariableAnswer.Open> questions() {
        return open.stream().map(Shown::open).toList();
    }

    /** The same, only what rules hang on. */
    public List<VariableAnswer.Open> decisiveQuestions() {
        return decisive.stream().map(Shown::open).toList();
    }

    /** How many prerequisites are only possible. */
    public int possible() {
        return rules.written().possible().size();
    }
}
