package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.Make;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Mark;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads {@code build.ninja} and what it includes, as the ninja manual describes them.
 *
 * <pre>
 * cflags = -O2 $                          a variable; a dollar ahead of the newline continues, and blanks after it go
 *     -g
 * rule cc                                 how things are made: a few variables that ninja knows
 *   command = gcc $cflags -MD -MF $out.d -c $in -o $out
 *   depfile = $out.d
 *   deps = gcc
 * build a.o | a.su: cc a.c | cc.sh || gen.h |@ a.lint     outputs, implicit ones: rule, inputs, implicit ones (no part
 *   cflags = -O0                          of $in), order-only ones, and what to check besides; variables of its own
 * build all: phony a.o                    only another name
 * default all
 * include rules.ninja                     as if its lines stood here
 * subninja sub/build.ninja                with variables and rules of its own, in which those here are known too
 * </pre>
 *
 * <p>All names, those of included files too, are seen from the directory of {@code build.ninja}. Escapes: {@code $$},
 * {@code $ }, {@code $:}; {@code $name} and <code>${name}</code> are variables. A {@code #} begins a comment only at the
 * beginning of a line. Paths, and variables under a {@code build}, have the values of where they stand; variables of
 * rules are put in at the end, with {@code $in} and {@code $out}: first what stands under the {@code build}, then what
 * the rule says, then what the file, and those around it, said last.
 *
 * <p>Each output becomes a node. Those of one statement share their prerequisites, which is how to tell: no other
 * statement's begin at the same word. What to check besides is none of them. The commands are told beside the nodes, one
 * entry for each output. {@code reached} is what ninja looks at without being given a target. Each file read is a record
 * of its own. Where ninja would stop, here it goes on: a bad statement is left out, and told of.
 */
public final class NinjaReader {
    private NinjaReader() {
    }

    /**
     * Reads one build.
     *
     * @param bytes the file; the records keep it, so it must not be changed
     * @param include the content of another file; empty where there is none to be had
     */
    public static FileRecords read(TreePath file, byte[] bytes, Function<TreePath, Optional<byte[]>> include) {
        NinjaManifest manifest = new NinjaManifest(file.parent(), include);
        NinjaScope scope = new NinjaScope();
        NinjaFile top = new NinjaFile(file, bytes);
        manifest.read(top, scope);
        Set<NinjaEdge> reached = manifest.reached(file.rawName());
        List<RuleRecord> rules = new ArrayList<>();
        List<CommandRecord> commands = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        Map<String, String> variables = Map.copyOf(scope.variables());
        for (NinjaFile one : manifest.files.values()) {
            List<Node> nodes = new ArrayList<>();
            List<Command> told = new ArrayList<>();
            for (NinjaEdge edge : one.edges) {
                addNodes(nodes, edge, reached.contains(edge));
                addCommands(told, edge, manifest.base());
            }
            if (!nodes.isEmpty()) {
                rules.add(new RuleRecord(one.path, RecordFormat.NINJA, manifest.base(), Make.NINJA, "ninja", one.bytes, one.words,
                        nodes, Map.of(), variables, manifest.complete()));
            }
            if (!told.isEmpty()) {
                commands.add(new CommandRecord(one.path, RecordFormat.NINJA, told));
            }
        }
        if (manifest.budget.exceeded()) {
            top.problems.add(0, "variables come to more text than any build's: some are left out");
        }
        manifest.files.values().forEach(one -> problems.addAll(one.problems.done()));
        return new FileRecords(List.of(), rules, commands, List.of(), problems);
    }

    private static void addNodes(List<Node> nodes, NinjaEdge edge, boolean reached) {
        NinjaEdge.Bounds bounds = edge.bounds();
        int type = Type.DEPENDS | (edge.isPhony() ? 0 : Type.HAS_COMMANDS);
        int marks = edge.marks();
        for (int w = bounds.outputs(); w < bounds.inputs(); w++) {
            // ninja looks for the record of a statement's first output alone.
            int own = w == bounds.outputs() ? marks : marks & ~(Mark.LOGGED_DEPS | Mark.DEPFILE);
            nodes.add(new Node(w, type, own, Verdict.UNMADE, reached, false, bounds.inputs(), bounds.orderOnly(),
                    bounds.validations(), 0, 0));
        }
    }

    private static void addCommands(List<Command> told, NinjaEdge edge, TreePath directory) {
        String line = edge.isPhony() ? "" : edge.value("command");
        if (line.isEmpty()) {
            return;
        }
        NinjaEdge.Bounds bounds = edge.bounds();
        boolean compiles = !edge.value("depfile").isEmpty() || !edge.value("deps").isEmpty();
        String source = compiles && bounds.inputs() < bounds.implicit() ? edge.file().words.raw(bounds.inputs()) : "";
        String response = edge.value("rspfile_content");
        for (int w = bounds.outputs(); w < bounds.inputs(); w++) {
            told.add(new Command(directory, source, edge.file().words.raw(w), line, List.of(), edge.place(), response));
        }
    }
}
