package depscope.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A tar archive, plain or packed by gzip, xz or zstd, read once and kept in memory. It is its own root:
 * the member {@code usr/src/x} is {@code /usr/src/x}, {@code ..} in a name does not lead out, and
 * directories without a member of their own are there all the same, with time 0.
 *
 * <p>What cannot be had of a cut off, damaged or huge archive is told in {@link #problems()}; the rest
 * is there. Memory is bounded: past the bound files keep their times and sizes and lose their contents,
 * and when names take half as much the reading ends.
 */
public final class ArchiveTree implements FileTree {
    private static final byte[] NOTHING = {};
    private static final int LONGEST_PATH = 4096;

    private final String name;
    private final MemoryTree members;
    private final List<TreeProblem> problems;

    /** As below, with half of the memory that Java may have for contents. */
    public ArchiveTree(String name, Path archive) throws IOException {
        this(name, archive, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * @param name what the user called it
     * @param mostContents bytes that contents may take in all; names may take half of it on top
     * @throws IOException if it cannot be read at all or is no tar archive
     */
    public ArchiveTree(String name, Path archive, long mostContents) throws IOException {
        this.name = name;
        Reading reading = new Reading(mostContents);
        try (InputStream file = Files.newInputStream(archive); InputStream in = Unpacked.of(file)) {
            reading.readAll(new TarReader(in));
        } catch (InterruptedIOException e) {
            throw new IOException(name + ": interrupted", e);
        } catch (FileSystemException e) {
            throw new IOException(name + ": " + DirectoryTree.reason(e), e);
        } catch (IOException e) {
            throw new IOException(name + ": neither a directory nor a tar archive: " + DirectoryTree.reason(e), e);
        }
        members = reading.members.build();
        problems = reading.problems.toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TreePath start() {
        return TreePath.ROOT;
    }

    @Override
    public Entry look(TreePath path) {
        return members.look(path);
    }

    @Override
    public List<String> list(TreePath directory) throws IOException {
        return members.list(directory);
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        return members.read(file);
    }

    @Override
    public boolean isPartial() {
        return true;
    }

    @Override
    public List<TreeProblem> problems() {
        return problems;
    }

    /** What stands while an archive is read. */
    private static final class Reading {
        private final MemoryTree.Builder members = MemoryTree.builder();
        private final ProblemList problems = new ProblemList();
        private final long mostContents;
        private long contents;
        private TreePath current = TreePath.ROOT;
        private TreePath firstLeftOut = TreePath.ROOT;
        private int leftOut;
        private boolean any;

        Reading(long mostContents) {
            this.mostContents = mostContents;
        }

        void readAll(TarReader tar) throws IOException {
            try {
                for (TarMember member = tar.next(); member != null; member = tar.next()) {
                    any = true;
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException();
                    }
                    take(member, tar);
                    if (members.weight() > mostContents / 2) {
                        throw new IOException("too many members for the memory there is");
                    }
                }
            } catch (IOException e) {
                if (!any || e instanceof InterruptedIOException) {
                    throw e;
                }
                problems.add(current, "the archive could not be read any further, at byte " + tar.position()
                        + " of its unpacked content: " + DirectoryTree.reason(e));
            }
            if (leftOut > 0) {
                problems.add(firstLeftOut, "the contents of " + leftOut + " files, this one the first, were left out:"
                        + " more than " + (mostContents >> 20) + " MiB in all");
            }
        }

        private void take(TarMember member, TarReader tar) throws IOException {
            if (member.name().length() > LONGEST_PATH) {
                problems.add(current, "the next member's name is too long: " + member.name().length() + " bytes");
                return;
            }
            TreePath path = TreePath.ofRaw(member.name());
            current = path;
            boolean taken = switch (member.type()) {
                case '5', 'D' -> members.put(path, Entry.directory(member.mtime()));
                case '2' -> members.put(path, Entry.link(member.mtime(), member.link()));
                case '1' -> members.putAgain(path, TreePath.ofRaw(member.link()));
                case '3', '4', '6' -> members.put(path, new Entry(Entry.Kind.OTHER, member.mtime(), 0, ""));
                // A volume's label, the rest of a file begun on another volume, an old list of names.
                case 'V', 'M', 'N' -> true;
                default -> takeFile(path, member, tar);
            };
            if (!taken) {
                problems.add(path, member.type() == '1' ? "a hard link to what is not in the archive: " + TreePath.decode(member.link())
                        : "left out: what is above it is no directory, or it would replace one");
            }
        }

        private boolean takeFile(TreePath path, TarMember member, TarReader tar) throws IOException {
            Entry entry = Entry.file(member.mtime(), member.size());
            if (member.sparse()) {
                return members.put(path, entry, NOTHING, "a sparse file: its content was left out");
            }
            if (member.size() > mostContents - contents || member.size() > Integer.MAX_VALUE - 8) {
                firstLeftOut = leftOut++ == 0 ? path : firstLeftOut;
                return members.put(path, entry, NOTHING, "its content was left out: the archive is too large");
            }
            contents += member.size();
            try {
                byte[] data = member.size() == 0 ? NOTHING : tar.data((int) member.size());
                return members.put(path, entry, data, "");
            } catch (IOException e) {
                // That it exists is known, and from when it is.
                members.put(path, entry, NOTHING, "its content is cut off");
                throw e;
            }
        }
    }
}
