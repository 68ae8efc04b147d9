package depscope.live;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The times of all files of a tree, of directories too. Files can be touched, and are given their times back when this is closed. */
final class LiveTimes implements AutoCloseable {
    private final Path tree;
    private final Map<Path, FileTime> before;
    private final Set<Path> touched = new TreeSet<>();

    LiveTimes(Path tree) throws IOException {
        this.tree = tree;
        before = times();
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                times.put(directory, attributes.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                times.put(file, attributes.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }
        });
        return times;
    }

    /** As if {@code file} had been written at {@code time}; what is not there is left so. */
    void touch(Path file, FileTime time) throws IOException {
        if (Files.exists(file)) {
            Path real = file.toRealPath();
            touched.add(real);
            Files.setLastModifiedTime(real, time);
        }
    }

    /**
     * Files that are not as they were, but for those touched: none after a dry run. A makefile may try something out in
     * its directory; that gets its time back too.
     */
    Set<Path> changed() throws IOException {
        Map<Path, FileTime> now = times();
        Set<Path> changed = new TreeSet<>(now.keySet());
        changed.addAll(before.keySet());
        for (Path directory : changed.stream().filter(Files::isDirectory).toList()) {
            if (before.containsKey(directory)) {
                Files.setLastModifiedTime(directory, before.get(directory));
            }
        }
        changed.removeIf(file -> Files.isDirectory(file) || touched.contains(file) || before.containsKey(file) && before.get(file).equals(now.get(file)));
        return changed;
    }

    @Override
    public void close() throws IOException {
        for (Path file : touched) {
            Files.setLastModifiedTime(file, before.get(file));
        }
    }
}
