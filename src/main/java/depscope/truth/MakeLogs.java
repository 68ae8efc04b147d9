package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.rebuild.Ledger;
import depscope.rebuild.Laws;
import depscope.record.CommandHash;
import depscope.record.LogRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.tree.Resolver;
import depscope.truth.Commands.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes wrote down of their outputs, held against today's commands. */
public final class MakeLogs {
    private final BuildGraph graph;
    private final Commands commands;
    private final Map<Integer, Logged> logged = new HashMap<>();
    /** When the log of compilers' records got that of an output. */
    private final Map<Integer, Long> recorded = new HashMap<>();

    private record Logged(LogRecord log, LogRecord.Entry entry) {
    }

    private MakeLogs(BuildGraph graph, Commands commands, List<LogRecord> logs, Resolver links) {
        this.graph = graph;
        this.commands = commands;
        for (LogRecord log : logs) {
            for (LogRecord.Entry entry : log.entries()) {
                String output = log.words().raw(entry.output());
                // A link that is made has a node of its own.
                int itself = graph.find(log.base().resolve(output));
                int node = itself >= 0 ? itself : graph.find(links.real(log.base(), output));
                if (node >= 0 && log.format() == RecordFormat.NINJA_DEPS) {
                    recorded.put(node, entry.mtime());
                } else if (node >= 0) {
                    logged.put(node, new Logged(log, entry));
                }
            }
        }
    }

    public static Ledger ledger(BuildGraph graph, Laws laws, Commands commands, List<LogRecord> logs, Resolver links) {
        MakeLogs all = new MakeLogs(graph, commands, logs, links);
        Map<Integer, Ledger.Line> lines = new HashMap<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (graph.isFileTarget(n) && laws.of(n).comparesCommands()) {
                lines.put(n, laws.of(n).make() == Make.NINJA ? all.ofNinja(n) : all.ofRecord(n));
            }
        }
        return Ledger.of(lines);
    }

    private Ledger.Line ofNinja(int node) {
        long deps = graph.has(node, Trait.LOGGED_DEPS) ? recorded.getOrDefault(node, 0L)
                : graph.has(node, Trait.DEPFILE) && !hasDepfile(node) ? 0 : Long.MAX_VALUE;
        Logged entry = logged.get(node);
        if (entry == null) {
            return new Ledger.Line(false, 0, false, deps, -1);
        }
        Optional<Command> today = commands.of(node).stream().filter(c -> c.format() == RecordFormat.NINJA).findFirst();
        boolean isOther = entry.entry.hash() != 0 && today.isPresent()
                && CommandHash.of(entry.log.version(), today.get().line(), today.get().response()) != entry.entry.hash();
        long duration = entry.entry.start() < 0 ? -1 : entry.entry.end() - entry.entry.start();
        return new Ledger.Line(true, entry.entry.mtime(), isOther, deps, duration);
    }

    private boolean hasDepfile(int node) {
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            if (graph.kind(e) == EdgeKind.RECORDED && graph.sources().get(graph.source(e)).format() != RecordFormat.NINJA_DEPS) {
                return true;
            }
        }
        return false;
    }

    /** A recorded command is compared with the one that make's graph or a build's log has today, where these know all of it. */
    private Ledger.Line ofRecord(int node) {
        List<Command> all = commands.of(node);
        List<String> then = all.stream().filter(c -> c.format() == RecordFormat.CMD || c.format() == RecordFormat.META)
                .filter(c -> !c.isOfChanges()).map(c -> c.text().strip()).toList();
        List<Command> now = all.stream().filter(c -> c.format() == RecordFormat.MAKE_GRAPH || c.format() == RecordFormat.MAKEFILE || c.format() == RecordFormat.BUILD_LOG)
                .filter(c -> !c.isOfChanges()).toList();
        boolean isKnown = !then.isEmpty() && !now.isEmpty() && now.stream().noneMatch(Command::isCut);
        boolean isOther = isKnown && !then.equals(now.stream().map(c -> c.text().strip()).toList());
        return new Ledger.Line(true, 0, isOther, Long.MAX_VALUE, -1);
    }
}
