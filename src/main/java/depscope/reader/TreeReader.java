package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.DepRecord;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads every record among a tree's files, several at a time; what comes out is in the order of the
 * paths all the same. A file that cannot be read is a problem and no more.
 */
public final class TreeReader {
    /** Asked after each file, by several threads at once. */
    @FunctionalInterface
    public interface Watch {
        /**
         * @param done files read so far
         * @param total files to read
         * @return false to stop
         */
        boolean goOn(int done, int total);
    }

    private record Candidate(TreePath file, RecordFormat format) {
    }

    /** What one file gave: one of the three, or none if it is no record after all. */
    private record Outcome(Optional<DepRecord> record, Optional<RuleRecord> rules, Optional<CommandRecord> commands,
            List<ReadProblem> problems) {
        static final Outcome NOTHING = failed(List.of());

        static Outcome failed(List<ReadProblem> problems) {
            return new Outcome(Optional.empty(), Optional.empty(), Optional.empty(), problems);
        }
    }

    private final FileTree tree;
    private final BaseFinder bases;
    private final Set<TreePath> files;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Watch watch;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    private TreeReader(FileTree tree, Resolver resolver, Collection<TreePath> files, Watch watch) {
        this.tree = tree;
        this.bases = new BaseFinder(resolver, tree.start());
        this.files = new HashSet<>(files);
        this.watch = watch;
        for (TreePath file : files) {
            FileNames.format(file.rawName()).ifPresent(format -> candidates.add(new Candidate(file, format)));
        }
        // Graphs are the largest by far: begun last, one would be waited for alone.
        candidates.sort(Comparator.comparing((Candidate c) -> c.format != RecordFormat.MAKE_GRAPH)
                .thenComparing(Candidate::file));
    }

    /**
     * @param resolver of the same tree
     * @param files the tree's plain files, in any order
     */
    public static TreeRecords read(FileTree tree, Resolver resolver, Collection<TreePath> files, Watch watch) {
        TreeReader reader = new TreeReader(tree, resolver, files, watch);
        return reader.collect(reader.readAll());
    }

    /** Whether a file of this name may be a record, by its name alone. */
    public static boolean isRecordName(String rawName) {
        return FileNames.format(rawName).isPresent();
    }

    /** Whether rules may be presumed of a directory because a file of this name is there. */
    public static boolean isTellingName(String rawName) {
        return Conventions.concerns(rawName);
    }

    private Outcome[] readAll() {
        Outcome[] outcomes = new Outcome[candidates.size()];
        AtomicInteger next = new AtomicInteger();
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), outcomes.length));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                workers.add(pool.submit(() -> {
                    for (int c = next.getAndIncrement(); c < outcomes.length && !stopped; c = next.getAndIncrement()) {
                        outcomes[c] = read(candidates.get(c));
                        stopped |= !watch.goOn(done.incrementAndGet(), outcomes.length);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return outcomes;
    }

    private Outcome read(Candidate candidate) {
        TreePath file = candidate.file;
        byte[] bytes;
        try {
            bytes = tree.read(file);
        } catch (IOException e) {
            return Outcome.failed(List.of(ReadProblem.of(file, "cannot be read: " + e.getMessage())));
        }
        if (candidate.format == RecordFormat.MAKE_GRAPH) {
            ReadResult<RuleRecord> result = MakeGraphReader.read(file, bytes);
            Optional<RuleRecord> rules = Optional.of(result.record()).filter(r -> !r.nodes().isEmpty());
            return new Outcome(Optional.empty(), rules, Optional.empty(), result.problems());
        }
        if (candidate.format == RecordFormat.COMPILE_COMMANDS) {
            ReadResult<CommandRecord> result = CompileCommandsReader.read(file, bytes);
            Optional<CommandRecord> commands = Optional.of(result.record()).filter(r -> !r.commands().isEmpty());
            return new Outcome(Optional.empty(), Optional.empty(), commands, result.problems());
        }
        if (candidate.format == RecordFormat.D && !isRecord(file, bytes)) {
            return isBroken(file, bytes) ? Outcome.failed(List.of(ReadProblem.of(file, bytes.length == 0
                    ? "is empty: what was to write it was cut off" : "is no text: what should be a record of an object beside it cannot be read")))
                    : Outcome.NOTHING;
        }
        ReadResult<DepRecord> result = DependReader.read(file, candidate.format, BaseFinder.first(file), bytes);
        return new Outcome(Optional.of(bases.settle(result.record())), Optional.empty(), Optional.empty(), result.problems());
    }

    private boolean isRecord(TreePath file, byte[] bytes) {
        DSniffer.Look look = DSniffer.look(bytes);
        if (look != DSniffer.Look.UNCLEAR) {
            return look == DSniffer.Look.RECORD;
        }
        return isBesideItsObject(file);
    }

    private boolean isBesideItsObject(TreePath file) {
        String name = file.rawName();
        String stem = name.substring(0, name.length() - 2);
        return files.contains(file.parent().child(stem + ".o")) || files.contains(file.parent().child(stem));
    }

    /** What stands where an object's record would, and is none, nor any other text. */
    private boolean isBroken(TreePath file, byte[] bytes) {
        return isBesideItsObject(file) && (bytes.length == 0 || new String(bytes, StandardCharsets.ISO_8859_1).indexOf(0) >= 0);
    }

    private TreeRecords collect(Outcome[] outcomes) {
        Map<TreePath, DepRecord> records = new TreeMap<>();
        Map<TreePath, RuleRecord> rules = new TreeMap<>();
        Map<TreePath, CommandRecord> commands = new TreeMap<>();
        Map<TreePath, List<ReadProblem>> problems = new TreeMap<>();
        for (int c = 0; c < outcomes.length; c++) {
            if (outcomes[c] != null) {
                TreePath file = candidates.get(c).file;
                outcomes[c].record.ifPresent(record -> records.put(file, record));
                outcomes[c].rules.ifPresent(record -> rules.put(file, record));
                outcomes[c].commands.ifPresent(record -> commands.put(file, record));
                problems.put(file, outcomes[c].problems);
            }
        }
        if (!stopped) {
            for (RuleRecord presumed : presumed(rules.values())) {
                rules.put(presumed.file(), presumed);
            }
        }
        Map<RecordFormat, Integer> counts = new EnumMap<>(RecordFormat.class);
        records.values().forEach(record -> counts.merge(record.format(), 1, Integer::sum));
        rules.values().forEach(record -> counts.merge(record.format(), 1, Integer::sum));
        if (!commands.isEmpty()) {
            counts.put(RecordFormat.COMPILE_COMMANDS, commands.size());
        }
        return new TreeRecords(List.copyOf(records.values()), List.copyOf(rules.values()), List.copyOf(commands.values()),
                problems.values().stream().flatMap(List::stream).toList(), counts, !stopped);
    }

    /** What conventions say of the directories that no graph speaks of. */
    private List<RuleRecord> presumed(Collection<RuleRecord> graphs) {
        Set<TreePath> ruled = new HashSet<>();
        for (RuleRecord graph : graphs) {
            ruled.add(graph.base());
            ruled.add(graph.file().parent());
        }
        Map<TreePath, Set<String>> names = new TreeMap<>();
        for (TreePath file : files) {
            if (Conventions.concerns(file.rawName())) {
                TreePath directory = file.parent();
                if (!ruled.contains(directory)) {
                    names.computeIfAbsent(directory, any -> new TreeSet<>()).add(file.rawName());
                }
            }
        }
        List<RuleRecord> presumed = new ArrayList<>();
        names.forEach((directory, inside) -> Conventions.presume(directory, inside).ifPresent(presumed::add));
        return presumed;
    }
}
