package depscope.tree;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A directory of the file system, seen from a root: with the root {@code /} paths are what they are
 * everywhere, with another one {@code ROOT/x} is {@code /x}, and so are links that point to {@code /x}.
 * Every question goes to the file system again.
 */
public final class DirectoryTree implements FileTree {
    /** No kernel opens a longer path, and no name is longer than the other. */
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_NAME = 255;

    private final String name;
    private final Path root;
    private final TreePath start;

    /**
     * @param name what the user called it
     * @param start a directory in or below {@code root}; links on the way to both are followed
     * @throws IOException if one of them is no directory or may not be looked at, or if start is outside
     */
    public DirectoryTree(String name, Path start, Path root) throws IOException {
        this.name = name;
        this.root = realDirectory(root);
        Path realStart = realDirectory(start);
        if (!realStart.startsWith(this.root)) {
            throw new IOException(name + ": lies outside of the root " + root);
        }
        this.start = TreePath.ofRaw(RawNames.of(this.root.relativize(realStart)));
    }

    private static Path realDirectory(Path given) throws IOException {
        Path real;
        try {
            real = given.toRealPath();
        } catch (IOException e) {
            throw new IOException(given + ": " + reason(e), e);
        }
        if (!Files.isDirectory(real)) {
            throw new IOException(given + ": not a directory");
        }
        return real;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TreePath start() {
        return start;
    }

    @Override
    public Entry look(TreePath path) {
        try {
            Path place = place(path);
            BasicFileAttributes is = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            long mtime = is.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            if (is.isRegularFile()) {
                return Entry.file(mtime, is.size());
            }
            if (is.isDirectory()) {
                return Entry.directory(mtime);
            }
            if (is.isSymbolicLink()) {
                return Entry.link(mtime, RawNames.of(Files.readSymbolicLink(place)));
            }
            return new Entry(Entry.Kind.OTHER, mtime, 0, "");
        } catch (NoSuchFileException e) {
            return Entry.MISSING;
        } catch (AccessDeniedException e) {
            return Entry.UNREADABLE;
        } catch (IOException e) {
            return isImpossible(path) ? Entry.MISSING : Entry.UNREADABLE;
        }
    }

    /** The errors "not a directory" and "name too long" come without a type of their own. */
    private boolean isImpossible(TreePath path) {
        if (path.isRoot()) {
            return false;
        }
        return switch (look(path.parent()).kind()) {
            case FILE, OTHER, MISSING -> true;
            default -> path.rawName().length() > LONGEST_NAME;
        };
    }

    @Override
    public boolean isPartial() {
        return root.getNameCount() > 0;
    }

    @Override
    public Optional<DirectoryTree> live() {
        return Optional.of(this);
    }

    @Override
    public List<String> list(TreePath directory) throws IOException {
        try {
            if (mustExist(directory).kind() != Entry.Kind.DIRECTORY) {
                throw new NotDirectoryException(directory.toString());
            }
            List<String> names = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place(directory))) {
                for (Path entry : entries) {
                    names.add(RawNames.of(entry.getFileName()));
                }
            }
            names.sort(null);
            return names;
        } catch (DirectoryIteratorException e) {
            throw new IOException(reason(e.getCause()), e.getCause());
        } catch (FileSystemException e) {
            throw new IOException(reason(e), e);
        }
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        Entry entry = mustExist(file);
        if (entry.kind() != Entry.Kind.FILE) {
            throw new IOException("not a plain file");
        }
        long most = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2);
        if (entry.size() > most) {
            throw new IOException("too large to read: " + entry.size() + " bytes");
        }
        try (SeekableByteChannel channel = Files.newByteChannel(place(file),
                Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return readAll(channel, (int) entry.size(), most);
        } catch (FileSystemException e) {
            throw new IOException(reason(e), e);
        }
    }

    /** The size is what it was when it was looked at: the file may have shrunk or grown since. */
    private static byte[] readAll(SeekableByteChannel channel, int size, long most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        ByteBuffer beyond = ByteBuffer.allocate(1);
        while (true) {
            ByteBuffer into = bytes.hasRemaining() ? bytes : beyond;
            if (channel.read(into) < 0) {
                return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
            }
            if (into == beyond) {
                long wider = Math.min(most, Math.max(8192, 2L * bytes.capacity()));
                if (wider <= bytes.capacity()) {
                    throw new IOException("too large to read: it grows beyond " + most + " bytes");
                }
                ByteBuffer grown = ByteBuffer.allocate((int) wider);
                bytes = grown.put(bytes.flip()).put(beyond.flip());
                beyond.clear();
            }
        }
    }

    private Entry mustExist(TreePath path) throws IOException {
        Entry entry = look(path);
        if (!entry.exists()) {
            throw new IOException(entry.kind() == Entry.Kind.MISSING ? "no such file or directory" : "permission denied");
        }
        return entry;
    }

    /** What the system calls {@code path}; empty if that cannot be said as text, and so not be given to a program. */
    public Optional<String> systemName(TreePath path) {
        try {
            Path place = place(path);
            return Optional.of(place.toString()).filter(text -> Path.of(text).equals(place));
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where {@code path} is in the file system. */
    Path place(TreePath path) throws NoSuchFileException {
        if (path.raw().length() > LONGEST_PATH || !RawNames.isPossible(path.raw())) {
            throw new NoSuchFileException(path.toString());
        }
        return RawNames.below(root, path.raw());
    }

    /** What went wrong, in words and without the path. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "not a directory";
        }
        if (e instanceof EOFException && e.getMessage() == null) {
            return "ends too early";
        }
        String message = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
