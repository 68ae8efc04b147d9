package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.Shapes;
import depscope.record.RuleRecord;
import depscope.scan.Machine;
import depscope.scan.Machine.Family;
import depscope.scan.Machine.Processor;
import depscope.scan.Machine.System;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.truth.Commands.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which compiler made a target where its command says {@code cc} only: by the signature in the object
 * itself, by the variables that its directory's make printed, by headers of the compiler's own that records name.
 * What none of them tells stays unknown, and what depends on it is possible, not certain. Safe for several threads.
 */
public final class Machines {
    private static final Pattern OWN_HEADER = Pattern.compile("/lib/gcc/([^/]+)/[0-9.]+/include(-fixed)?/|/lib/clang/[0-9.]+/include/");
    private static final Pattern NAMES_MACHINE = Pattern.compile("(?:^|\\s)(?:-m(?:16|32|64)(?:\\s|$)|--?target\\b)");
    /** An object is read whole for its signature. */
    private static final long LARGEST = 64 << 20;

    private final BuildGraph graph;
    private final Commands commands;
    private final FileTree tree;
    private final Resolver links;
    private final Map<TreePath, Machine> printed = new HashMap<>();
    private final Machine recorded;
    /** By directory the objects that have a content. */
    private final Map<TreePath, List<Integer>> objects = new HashMap<>();
    private final Map<TreePath, Machine> signed = new ConcurrentHashMap<>();

    public Machines(BuildGraph graph, Commands commands, FileTree tree, Resolver links, List<RuleRecord> rules) {
        this.graph = graph;
        this.commands = commands;
        this.tree = tree;
        this.links = links;
        rules.forEach(record -> printed.put(record.base(), printed(record.variables())));
        this.recorded = recorded(graph);
        for (int n = 0; n < graph.nodes(); n++) {
            TreePath path = graph.path(n);
            if (Shapes.isObjectName(path.rawName()) && hasContent(path)) {
                objects.computeIfAbsent(path.parent(), any -> new ArrayList<>()).add(n);
            }
        }
    }

    private boolean hasContent(TreePath object) {
        Entry entry = links.stat(object);
        return entry.kind() == Entry.Kind.FILE && entry.size() > 0 && entry.size() <= LARGEST;
    }

    /** The compiler of {@code target} as far as it is known without its command. */
    public Machine of(int target) {
        TreePath directory = graph.path(target).parent();
        Machine machine = objects.containsKey(directory)
                ? signed.computeIfAbsent(directory, any -> signed(objects.get(directory))) : Machine.UNKNOWN;
        return joined(joined(machine, printed.getOrDefault(directory, Machine.UNKNOWN)), recorded);
    }

    /** The first wins where it says something. */
    private static Machine joined(Machine first, Machine second) {
        return new Machine(first.family() == Family.OTHER ? second.family() : first.family(),
                first.system() == System.OTHER ? second.system() : first.system(),
                first.processor() == Processor.OTHER ? second.processor() : first.processor());
    }

    /**
     * By the first object that is signed, which speaks for all: assembled ones are not. One whose command says
     * what to compile for does not tell what the others, without such words, are compiled for; it comes last.
     */
    private Machine signed(List<Integer> objects) {
        List<Integer> last = new ArrayList<>();
        Machine known = Machine.UNKNOWN;
        for (int at = 0; at < objects.size() && known.family() == Family.OTHER; at++) {
            if (namesMachine(objects.get(at))) {
                last.add(objects.get(at));
            } else {
                known = joined(signed(objects.get(at)), known);
            }
        }
        for (int at = 0; at < last.size() && known.family() == Family.OTHER; at++) {
            known = joined(signed(last.get(at)), known);
        }
        return known;
    }

    private boolean namesMachine(int object) {
        return commands.of(object).stream().map(Command::text).anyMatch(text -> NAMES_MACHINE.matcher(text).find());
    }

    private Machine signed(int object) {
        try {
            return ObjectFile.machine(tree.read(graph.path(object))).orElse(Machine.UNKNOWN);
        } catch (IOException e) {
            return Machine.UNKNOWN;
        }
    }

    // FreeBSD's bsd.compiler.mk sets COMPILER_TYPE; bmake itself sets the others.
    private static Machine printed(Map<String, String> variables) {
        Family family = switch (variables.getOrDefault("COMPILER_TYPE", "")) {
            case "clang" -> Family.CLANG;
            case "gcc" -> Family.GCC;
            default -> Family.OTHER;
        };
        System system = switch (variables.getOrDefault(".MAKE.OS", "")) {
            case "FreeBSD" -> System.FREEBSD;
            case "Linux" -> System.LINUX;
            default -> System.OTHER;
        };
        Processor processor = switch (variables.getOrDefault("MACHINE_ARCH", variables.getOrDefault("MACHINE", ""))) {
            case "amd64", "x86_64" -> Processor.AMD64;
            case "i386" -> Processor.I386;
            case "aarch64", "arm64" -> Processor.ARM64;
            default -> Processor.OTHER;
        };
        return new Machine(family, system, processor);
    }

    private static Machine recorded(BuildGraph graph) {
        for (int n = 0; n < graph.nodes(); n++) {
            String path = graph.path(n).raw();
            if (path.contains("/include")) {
                Matcher own = OWN_HEADER.matcher(path);
                if (own.find()) {
                    return own.group(1) == null ? Machine.UNKNOWN.with(Family.CLANG) : Machine.UNKNOWN.with(Family.GCC).forTarget(own.group(1));
                }
            }
        }
        return Machine.UNKNOWN;
    }
}
