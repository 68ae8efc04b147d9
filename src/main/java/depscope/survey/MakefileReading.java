package depscope.survey;

import depscope.makefile.Makefiles;
import depscope.makefile.Request;
import depscope.makefile.value.Message;
import depscope.makefile.value.Unknowns;
import depscope.makefile.where.Place;
import depscope.makefile.where.Places;
import depscope.makefile.where.Start;
import depscope.makefile.where.Starts;
import depscope.record.Make;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.reader.TreeRecords;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.truth.RuleDifferences;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Reads the makefiles of all directories that something was built in by BSD make. What make printed of itself
 * ({@code .make-graph}) holds before what they are read to say; the two are compared. Where neither is, conventions stand
 * in for rules.
 */
final class MakefileReading {
    /** So many problems are told of one directory. */
    private static final int MOST_PROBLEMS = 5;

    private final FileTree tree;
    private final Resolver links;
    private final Set<TreePath> recordFiles = new HashSet<>();
    private final Map<TreePath, RuleRecord> printed = new HashMap<>();
    private final SurveyOptions options;
    private final Progress progress;
    private final Starts starts;
    private final int all;
    private int done;

    private MakefileReading(FileTree tree, Resolver links, TreeRecords records, SurveyOptions options, Progress progress, int all) {
        this.tree = tree;
        this.links = links;
        this.options = options;
        this.progress = progress;
        this.all = all;
        starts = new Starts(tree, links);
        records.records().forEach(record -> recordFiles.add(record.file()));
        records.rules().stream().filter(record -> record.format() == RecordFormat.MAKE_GRAPH && record.make() == Make.BMAKE)
                .forEach(record -> printed.put(links.real(record.base()), record));
    }

    /**
     * @param files all plain files of the tree
     * @param folders links called {@code obj} and the like
     * @throws Cancelled if {@code progress} said so
     */
    static List<MakefileRun> of(FileTree tree, Resolver links, Collection<TreePath> files, Collection<TreePath> folders, TreeRecords records,
            SurveyOptions options, Progress progress) throws IOException {
        SortedMap<TreePath, List<String>> names = new TreeMap<>();
        files.forEach(file -> names.computeIfAbsent(file.parent(), any -> new ArrayList<>()).add(file.rawName()));
        List<Place> places = new Places(tree, links, folders, options.make()).among(names).stream().filter(place -> place.refusal().isEmpty()).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        MakefileReading reading = new MakefileReading(tree, links, records, options, progress, places.size());
        List<MakefileRun> runs = new ArrayList<>();
        // A kernel's makefiles say how its modules are made: they are read first, and not once more for each of these.
        Map<Boolean, List<Place>> kernels = places.stream().collect(Collectors.partitioningBy(place -> place.role() == Place.Role.KERNEL));
        runs.addAll(reading.all(kernels.get(true)));
        runs.addAll(reading.all(kernels.get(false)));
        runs.sort(Comparator.comparing(run -> places.indexOf(run.start().place())));
        return runs;
    }

    private List<MakefileRun> all(List<Place> places) throws IOException {
        if (places.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(Runtime.getRuntime().availableProcessors(), places.size()));
        try {
            List<Future<MakefileRun>> reads = new ArrayList<>();
            for (Place place : places) {
                Start start = start(place);
                reads.add(pool.submit(() -> one(start)));
            }
            List<MakefileRun> runs = new ArrayList<>();
            for (Future<MakefileRun> read : reads) {
                runs.add(read.get());
                Cancelled.unless(progress.at("reading makefiles", ++done, all));
            }
            return runs;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading makefiles failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Start start(Place place) {
        Start start = starts.of(place);
        for (Map.Entry<String, String> given : options.given().entrySet()) {
            start = start.with(given.getKey(), given.getValue());
        }
        return start;
    }

    private MakefileRun one(Start start) {
        Request request = start.request(starts.answers(start));
        Makefiles makefiles = Makefiles.read(tree, links, request);
        if (start.place().role() == Place.Role.KERNEL) {
            starts.learn(start.place(), makefiles);
        }
        TreePath base = links.real(makefiles.base());
        RuleRecord rules;
        Optional<RuleDifferences> differences;
        if (printed.containsKey(base)) {
            Makefiles.Accounts accounts = makefiles.accounts(links, recordFiles::contains);
            rules = accounts.rules();
            differences = Optional.of(RuleDifferences.between(printed.get(base), accounts.all(), links));
        } else {
            rules = makefiles.rules(links, recordFiles::contains);
            differences = Optional.empty();
        }
        List<Unknowns.Unknown> decisive = makefiles.decisive();
        return new MakefileRun(start, request, base, rules, asked(makefiles, decisive), decisive, makefiles.unanswered(), problems(makefiles), stop(makefiles), differences);
    }

    /** What makefiles ask; what make tells of itself and is not known is asked only where something hangs on it. */
    private static List<Unknowns.Unknown> asked(Makefiles makefiles, List<Unknowns.Unknown> decisive) {
        return makefiles.unknowns().all().stream().filter(unknown -> unknown.spot().isInFile() || decisive.contains(unknown)).toList();
    }

    /** What make would warn of or stop at, the first few of it. */
    private static List<ReadProblem> problems(Makefiles makefiles) {
        List<Message> told = makefiles.said().stream().filter(message -> message.level() != Message.Level.INFO).distinct()
                .sorted(Comparator.comparing(message -> !stops(message))).toList();
        List<ReadProblem> problems = new ArrayList<>();
        told.stream().limit(MOST_PROBLEMS).forEach(message -> problems.add(problem(makefiles, message)));
        if (told.size() > MOST_PROBLEMS) {
            problems.add(ReadProblem.of(makefiles.file(), (told.size() - MOST_PROBLEMS) + " more problems like these"));
        }
        return problems;
    }

    private static boolean stops(Message message) {
        return message.level() == Message.Level.FATAL || message.level() == Message.Level.STOP;
    }

    private static ReadProblem problem(Makefiles makefiles, Message message) {
        boolean placed = message.spot().isInFile();
        return new ReadProblem(placed ? message.spot().file() : makefiles.file(), message.spot().line(), placed ? 1 : 0, TreePath.decode(message.text()));
    }

    private static Optional<ReadProblem> stop(Makefiles makefiles) {
        return makefiles.said().stream().filter(MakefileReading::stops).findFirst().map(message -> problem(makefiles, message));
    }

    /** The rules to join a graph with: make's own prints first of all, then makefiles, then conventions. */
    static List<RuleRecord> rules(TreeRecords records, List<MakefileRun> runs, Resolver links) {
        Set<TreePath> read = new HashSet<>();
        List<RuleRecord> rules = new ArrayList<>();
        runs.stream().filter(run -> run.differences().isEmpty() && run.hasRules()).forEach(run -> {
            read.add(run.base());
            rules.add(run.rules());
        });
        records.rules().stream().filter(record -> record.format() != RecordFormat.CONVENTION || !read.contains(links.real(record.base())))
                .forEach(rules::add);
        return rules;
    }
}
