package depscope.makefile;

import depscope.makefile.target.Command;
import depscope.makefile.target.Edge;
import depscope.makefile.target.Flags;
import depscope.makefile.target.Target;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Mark;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Step;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.record.Words;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What makefiles come to, as a record of rules like the one that make prints of itself; each word with its file and line. */
final class MakefileRules {
    /** What of the variables others ask for: which compiler it is, and for what machine. */
    private static final List<String> TOLD = List.of("CC", "CXX", "LD", "CFLAGS", "MACHINE", "MACHINE_ARCH", "COMPILER_TYPE", "COMPILER_VERSION",
            ".OBJDIR", ".CURDIR", ".MAKE.DEPENDFILE", ".MAKE.MAKEFILES", ".MAKE.OS");

    private final Makefiles makefiles;
    private final Resolver links;
    private final TreePath file;
    private final TreePath base;
    private final Map<TreePath, List<Step>> scripts = new HashMap<>();
    private final Map<String, String> found = new TreeMap<>();
    private final Set<Target> certain;
    private final Map<String, String> variables = new HashMap<>();

    private MakefileRules(Makefiles makefiles, Resolver links) {
        this.makefiles = makefiles;
        this.links = links;
        // What no file says is told of the makefile that was read first.
        this.file = makefiles.file();
        this.base = makefiles.base();
        this.certain = makefiles.walk().certain();
        for (Target target : makefiles.targets()) {
            target.path().filter(path -> !path.equals(target.name())).ifPresent(path -> found.put(target.name(), path));
            script(target);
        }
        TOLD.forEach(name -> {
            String value = makefiles.value(name);
            if (!value.isEmpty() && !Marks.any(value)) {
                variables.put(name, value);
            }
        });
    }

    /** @param isRecord files whose lines are not to be told: they are read as what they are, dependency records */
    static RuleRecord of(Makefiles makefiles, Resolver links, Predicate<TreePath> isRecord) {
        return new MakefileRules(makefiles, links).new Account(isRecord).record();
    }

    /** The same, and the whole besides. */
    static Makefiles.Accounts both(Makefiles makefiles, Resolver links, Predicate<TreePath> isRecord) {
        MakefileRules rules = new MakefileRules(makefiles, links);
        return new Makefiles.Accounts(rules.new Account(isRecord).record(), rules.new Account(none -> false).record());
    }

    /** One record in the making. */
    private final class Account {
        private final Predicate<TreePath> isRecord;
        private final Words words = new Words(new byte[0]);
        private final List<TreePath> fileOf = new ArrayList<>();
        private final Map<Integer, String> possible = new HashMap<>();
        private final List<Node> nodes = new ArrayList<>();
        private boolean complete = !makefiles.hasUnnamedRules();

        Account(Predicate<TreePath> isRecord) {
            this.isRecord = isRecord;
        }

        RuleRecord record() {
            makefiles.targets().forEach(this::add);
            return new RuleRecord(file, RecordFormat.MAKEFILE, base, Make.BMAKE, makefiles.edition().label(), new byte[0], words, nodes, found, variables,
                    complete, new RuleRecord.Written(fileOf, possible, scripts));
        }

        private void add(Target target) {
            boolean reached = target.has(Flags.REMAKE);
            complete &= !reached || target.unknownPrerequisites() == Unknowns.NONE;
            boolean fromRecord = !isTold(target.spot()) && target.commands().isEmpty();
            int first = words.count();
            for (Edge edge : target.prerequisites()) {
                if (isTold(edge.spot())) {
                    if (edge.doubt() != Unknowns.NONE) {
                        possible.put(words.count(), makefiles.unknowns().get(edge.doubt()).question());
                    }
                    add(edge.prerequisite().name(), edge.spot());
                }
            }
            int end = words.count();
            Spot spot = target.spot().isInFile() && !fromRecord ? target.spot() : end > first ? firstSpot(target) : target.spot();
            add(target.name(), spot);
            // The 2020 edition forgets to say of a file's last rule that it has commands.
            int type = target.type() | (target.commands().isEmpty() ? 0 : Type.HAS_COMMANDS);
            int marks = reached && (!certain.contains(target) || isRuledPerhaps(target)) ? Mark.PERHAPS : 0;
            nodes.add(new Node(words.count() - 1, type, marks, verdict(target), reached, target.has(Flags.FROM_DEPEND), first, end, end, 0, 0));
        }

        private boolean isTold(Spot spot) {
            return !spot.isInFile() || !isRecord.test(spot.file());
        }

        private Spot firstSpot(Target target) {
            return target.prerequisites().stream().map(Edge::spot).filter(spot -> spot.isInFile() && isTold(spot)).findFirst().orElse(Spot.BUILT_IN);
        }

        private void add(String name, Spot spot) {
            byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
            words.addUndone(bytes, bytes.length, spot.isInFile() ? spot.offset() : 0);
            fileOf.add(spot.isInFile() ? spot.file() : file);
        }
    }

    private static boolean isRuledPerhaps(Target target) {
        return !target.commands().isEmpty() && target.commands().stream().allMatch(command -> command.doubt() != Unknowns.NONE)
                && target.prerequisites().stream().allMatch(edge -> edge.doubt() != Unknowns.NONE);
    }

    private static Verdict verdict(Target target) {
        return switch (target.made()) {
            case MADE -> Verdict.MADE;
            case UP_TO_DATE -> Verdict.UP_TO_DATE;
            case UNMADE -> Verdict.UNMADE;
            default -> Verdict.OTHER;
        };
    }

    /** Its commands; what is not known in them is left as a reference that nothing answers. */
    private void script(Target target) {
        if (target.commands().isEmpty() || !target.has(Flags.REMAKE)) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        for (Command command : makefiles.walk().commands(target)) {
            steps.add(new Step(shown(command.text()), command.spot().isInFile() ? command.spot().file() : file, Math.max(0, command.spot().offset())));
        }
        scripts.put(links.real(base, target.name()), steps);
    }

    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Marks.isUnknown(c)) {
                out.append("${?}");
            } else if (!Marks.isMark(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
