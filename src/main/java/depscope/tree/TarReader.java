package depscope.tree;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a tar archive once from front to end: the old format, ustar, pax, GNU's and star's.
 *
 * <p>An archive is a row of blocks of 512 bytes. A member is a header block ({@link TarHeader}) and its
 * data, padded to whole blocks; an empty block ends the archive. What does not fit a header comes
 * before it as a member of its own: pax records for the next ({@code x}) or all that follow ({@code g}),
 * GNU's long name ({@code L}) or long link ({@code K}).
 *
 * <p>This is our own because names are bytes to us: commons-compress, as others, decodes pax records as
 * UTF-8 and loses the names that are not, which GNU tar writes there as they are.
 */
final class TarReader {
    /** Headers that bring more are no honest ones: the longest path is 4,096 bytes. */
    private static final int MOST_EXTRA = 1 << 20;

    private final InputStream in;
    private final byte[] skipped = new byte[1 << 16];
    private final TarHeader header = new TarHeader(new byte[TarHeader.SIZE]);
    private final PaxRecords all = new PaxRecords();
    private final PaxRecords next = new PaxRecords();
    private String longName = "";
    private String longLink = "";
    private long position;
    private long dataLeft;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** How many bytes of the unpacked archive have been read. */
    long position() {
        return position;
    }

    /**
     * The next member, what was left of the one before skipped; null at the end.
     *
     * @throws EOFException if the archive is cut off
     * @throws IOException if it is damaged here; reading cannot go on
     */
    TarMember next() throws IOException {
        while (true) {
            skip(dataLeft + padding);
            dataLeft = 0;
            padding = 0;
            long at = position;
            if (fill(header.block()) == 0) {
                throw new EOFException("ends without an end mark");
            }
            if (header.isEmpty()) {
                return null;
            }
            if (!header.isSound()) {
                throw new IOException("no sound member header");
            }
            switch (header.type()) {
                case 'x', 'X' -> next.add(extra());
                case 'g' -> all.add(extra());
                case 'L' -> longName = untilNul(extra());
                case 'K' -> longLink = untilNul(extra());
                default -> {
                    return member(at);
                }
            }
        }
    }

    /** The data of the member just returned, which must be of this size. */
    byte[] data(int size) throws IOException {
        byte[] data = new byte[size];
        if (fill(data) < size) {
            throw new EOFException("ends within a member");
        }
        dataLeft -= size;
        return data;
    }

    private TarMember member(long at) throws IOException {
        PaxRecords pax = all.isEmpty() ? next : new PaxRecords(all, next);
        boolean oldSparse = header.type() == 'S';
        boolean sparse = oldSparse || pax.isSparse();
        String name = longName.isEmpty() ? header.name() : longName;
        name = pax.get("GNU.sparse.name", pax.get("path", name));
        String link = pax.get("linkpath", longLink.isEmpty() ? header.link() : longLink);
        char type = switch (header.type()) {
            case 0, '7', 'S' -> '0';
            default -> header.type();
        };
        if (type == '0' && header.type() == 0 && name.endsWith("/")) {
            type = '5';
        }
        long size = pax.size(header.size());
        boolean hasData = switch (type) {
            // A hard link has data in pax archives only; elsewhere the size is that of the file it names.
            case '1' -> !next.isEmpty();
            case '2', '3', '4', '5', '6', 'V' -> false;
            default -> true;
        };
        if (oldSparse) {
            skipSparseMap();
        }
        expect(hasData ? size : 0);
        long mtime = pax.mtime(nanos(header.mtime()));
        next.clear();
        longName = "";
        longLink = "";
        return new TarMember(name, type, mtime, dataLeft, link, sparse, at);
    }

    /** GNU's old sparse files: more blocks of the map as long as the one before says so. */
    private void skipSparseMap() throws IOException {
        boolean more = header.block()[482] != 0;
        byte[] block = new byte[TarHeader.SIZE];
        while (more) {
            if (fill(block) < block.length) {
                throw new EOFException("ends within a member");
            }
            more = block[504] != 0;
        }
    }

    private static long nanos(long seconds) {
        return Math.abs(seconds) < Long.MAX_VALUE / 1_000_000_000 ? seconds * 1_000_000_000 : 0;
    }

    private byte[] extra() throws IOException {
        long size = header.size();
        if (size > MOST_EXTRA) {
            throw new IOException("a header of " + size + " bytes");
        }
        expect(size);
        return data((int) size);
    }

    private void expect(long size) {
        dataLeft = size;
        padding = -size & TarHeader.SIZE - 1;
    }

    private static String untilNul(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    private void skip(long count) throws IOException {
        for (long left = count; left > 0;) {
            int read = in.read(skipped, 0, (int) Math.min(left, skipped.length));
            if (read < 0) {
                throw new EOFException("ends within a member");
            }
            position += read;
            left -= read;
        }
    }

    /** As many bytes as there are: none at the end; throws if there are some but too few. */
    private int fill(byte[] bytes) throws IOException {
        int filled = 0;
        while (filled < bytes.length) {
            int read = in.read(bytes, filled, bytes.length - filled);
            if (read < 0) {
                if (filled > 0) {
                    throw new EOFException("ends within a member");
                }
                return 0;
            }
            filled += read;
            position += read;
        }
        return filled;
    }
}
