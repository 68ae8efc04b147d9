package depscope.tree;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What the system tells of directories: inotify(7) on Linux. It counts watches by user, and tells nothing of
 * what other machines do to a file system that they share; directories of such a one are refused.
 */
final class FileEvents implements TreeEvents {
    private static final Set<String> SHARED = Set.of("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "vboxsf",
            "prl_fs", "virtiofs", "fuse");

    private final DirectoryTree tree;
    private final WatchService service;
    private final Map<TreePath, WatchKey> keys = new HashMap<>();
    private final Map<WatchKey, TreePath> directories = new HashMap<>();
    /** Whether a device tells what happens on it. */
    private final Map<Object, Boolean> telling = new HashMap<>();

    /** @throws IOException if the system has no more watches to give at all */
    FileEvents(DirectoryTree tree) throws IOException {
        this.tree = tree;
        service = tree.place(TreePath.ROOT).getFileSystem().newWatchService();
    }

    @Override
    public Answer watch(TreePath directory) {
        if (tree.look(directory).kind() != Entry.Kind.DIRECTORY) {
            forget(directory);
            return Answer.GONE;
        }
        try {
            Path place = tree.place(directory);
            if (!tells(place)) {
                return Answer.REFUSED;
            }
            WatchKey key = place.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            if (key != keys.get(directory)) {
                forget(directory);
                keys.put(directory, key);
                directories.put(key, directory);
            }
            return Answer.WATCHED;
        } catch (IOException | ClosedWatchServiceException e) {
            return Answer.REFUSED;
        }
    }

    /** The key of a directory that was moved is known by its new name, if that was watched first. */
    private void forget(TreePath directory) {
        WatchKey key = keys.remove(directory);
        if (key != null && directories.remove(key, directory)) {
            key.cancel();
        }
    }

    private boolean tells(Path place) throws IOException {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return true;
        }
        Object device = Files.getAttribute(place, "unix:dev", LinkOption.NOFOLLOW_LINKS);
        Boolean known = telling.get(device);
        if (known == null) {
            String type = Files.getFileStore(place).type();
            known = !SHARED.contains(type) && !type.startsWith("fuse.");
            telling.put(device, known);
        }
        return known;
    }

    @Override
    public Batch await(long nanos) throws InterruptedException {
        try {
            WatchKey key = service.poll(nanos, TimeUnit.NANOSECONDS);
            if (key == null) {
                return Batch.NOTHING;
            }
            Set<TreePath> paths = new HashSet<>();
            Set<TreePath> ended = new HashSet<>();
            boolean lost = false;
            for (; key != null; key = service.poll()) {
                TreePath directory = directories.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    lost |= event.kind() == StandardWatchEventKinds.OVERFLOW;
                    if (directory != null && event.context() instanceof Path name) {
                        paths.add(directory.child(RawNames.of(name)));
                    }
                }
                if (!key.reset() && directory != null) {
                    forget(directory);
                    ended.add(directory);
                }
            }
            return new Batch(paths, ended, lost);
        } catch (ClosedWatchServiceException e) {
            return Batch.NOTHING;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // What is closed to be rid of it need not close well.
            return;
        }
    }
}
