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
import java.util.function.Function;
import java.util.stream.IntStream;

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

    private static final byte[] CMAKE = Cursor.ascii("# CMAKE generated file");

    private final FileTree tree;
    private final Resolver resolver;
    private final BaseFinder bases;
    private final Set<TreePath> files;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Watch watch;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    private TreeReader(FileTree tree, Resolver resolver, Collection<TreePath> files, Watch watch) {
        this.tree = tree;
        this.resolver = resolver;
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

    private FileRecords[] readAll() {
        FileRecords[] outcomes = new FileRecords[candidates.size()];
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

    private FileRecords read(Candidate candidate) {
        TreePath file = candidate.file;
        byte[] bytes;
        try {
            bytes = tree.read(file);
        } catch (IOException e) {
            return FileRecords.failed(List.of(ReadProblem.of(file, "cannot be read: " + e.getMessage())));
        }
        return switch (candidate.format) {
            case MAKE_GRAPH -> GnuGraphReader.isOne(bytes) ? GnuGraphReader.read(file, bytes) : makeGraph(file, bytes);
            case COMPILE_COMMANDS -> compileCommands(file, bytes);
            case CMD -> bases.settled(CmdReader.read(file, bytes));
            case META -> MetaReader.read(file, bytes);
            case BUILD_LOG -> BuildLogReader.read(file, bytes);
            case COMPILER_DEPEND -> cmake(candidate, bytes);
            case NINJA -> NinjaReader.read(file, bytes, this::included);
            case NINJA_DEPS -> NinjaDepsReader.read(file, ninjaBase(file), bytes);
            case NINJA_LOG -> NinjaLogReader.read(file, ninjaBase(file), bytes);
            case D -> isRecord(file, bytes) ? depend(candidate, bytes) : noRecord(file, bytes);
            default -> depend(candidate, bytes);
        };
    }

    private static FileRecords makeGraph(TreePath file, byte[] bytes) {
        ReadResult<RuleRecord> result = MakeGraphReader.read(file, bytes);
        List<RuleRecord> rules = result.record().nodes().isEmpty() ? List.of() : List.of(result.record());
        return new FileRecords(List.of(), rules, List.of(), List.of(), result.problems());
    }

    private static FileRecords compileCommands(TreePath file, byte[] bytes) {
        ReadResult<CommandRecord> result = CompileCommandsReader.read(file, bytes);
        List<CommandRecord> commands = result.record().commands().isEmpty() ? List.of() : List.of(result.record());
        return new FileRecords(List.of(), List.of(), commands, List.of(), result.problems());
    }

    /** The content of a file that another one includes. */
    private Optional<byte[]> included(TreePath file) {
        try {
            return Optional.of(tree.read(resolver.real(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where ninja ran that keeps its logs here: they lie beside its file, or below it where that says {@code builddir}. */
    private TreePath ninjaBase(TreePath log) {
        for (TreePath directory = log.parent(); ; directory = directory.parent()) {
            if (files.contains(directory.child("build.ninja"))) {
                return directory;
            }
            if (directory.isRoot() || directory.equals(tree.start())) {
                return log.parent();
            }
        }
    }

    private FileRecords depend(Candidate candidate, byte[] bytes) {
        ReadResult<DepRecord> result = DependReader.read(candidate.file, candidate.format, BaseFinder.first(candidate.file), bytes);
        return new FileRecords(List.of(bases.settle(result.record())), List.of(), List.of(), List.of(), result.problems());
    }

    /** cmake writes such a file for each of its targets at once, and what compilers recorded when make runs again. */
    private FileRecords cmake(Candidate candidate, byte[] bytes) {
        FileRecords records = new Cursor(bytes, 0).startsWith(CMAKE) ? depend(candidate, bytes) : FileRecords.NOTHING;
        return records.records().stream().allMatch(record -> record.rules() == 0) ? FileRecords.failed(records.problems()) : records;
    }

    private FileRecords noRecord(TreePath file, byte[] bytes) {
        return isBroken(file, bytes) ? FileRecords.failed(List.of(ReadProblem.of(file, bytes.length == 0
                ? "is empty: what was to write it was cut off" : "is no text: what should be a record of an object beside it cannot be read")))
                : FileRecords.NOTHING;
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

    private TreeRecords collect(FileRecords[] read) {
        Map<TreePath, FileRecords> byFile = new TreeMap<>();
        Map<RecordFormat, Integer> counts = new EnumMap<>(RecordFormat.class);
        Set<TreePath> included = included(read);
        for (int c = 0; c < read.length; c++) {
            if (read[c] != null && !included.contains(candidates.get(c).file)) {
                byFile.put(candidates.get(c).file, read[c]);
                if (!read[c].isEmpty()) {
                    counts.merge(candidates.get(c).format, 1, Integer::sum);
                }
            }
        }
        List<RuleRecord> rules = new ArrayList<>(all(byFile, FileRecords::rules));
        if (!stopped) {
            List<RuleRecord> presumed = presumed(rules);
            presumed.forEach(record -> counts.merge(record.format(), 1, Integer::sum));
            rules.addAll(presumed);
            rules.sort(Comparator.comparing(RuleRecord::file));
        }
        return new TreeRecords(all(byFile, FileRecords::records), rules, all(byFile, FileRecords::commands),
                all(byFile, FileRecords::logs), all(byFile, FileRecords::problems), counts, !stopped);
    }

    /** The files that others include and whose rules are told there: the outermost ones first, since two might include each other. */
    private Set<TreePath> included(FileRecords[] read) {
        Set<TreePath> included = new HashSet<>();
        IntStream.range(0, read.length).filter(c -> read[c] != null && candidates.get(c).format == RecordFormat.NINJA).boxed()
                .sorted(Comparator.comparing(c -> candidates.get(c).file.raw().length())).forEach(c -> {
                    TreePath file = candidates.get(c).file;
                    if (!included.contains(file)) {
                        read[c].rules().stream().map(RuleRecord::file).filter(other -> !other.equals(file)).forEach(included::add);
                    }
                });
        return included;
    }

    private static <R> List<R> all(Map<TreePath, FileRecords> byFile, Function<FileRecords, List<R>> part) {
        return byFile.values().stream().map(part).flatMap(List::stream).toList();
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
