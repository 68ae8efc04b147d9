package depscope.tree;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what is packed by gzip, xz or zstd, told by its first bytes and not by its name. */
final class Unpacked {
    private static final int BUFFER = 1 << 16;
    /** {@code xz -9} needs 65 MiB; a file can ask for gigabytes. zstd's own limit is a window of 128 MiB. */
    private static final int MOST_XZ_KIB = 256 << 10;

    private Unpacked() {
    }

    /** The content of {@code packed}, buffered; what is not packed as it is. */
    static InputStream of(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        in.mark(6);
        byte[] magic = in.readNBytes(6);
        in.reset();
        if (starts(magic, 0x1f, 0x8b)) {
            return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        }
        if (starts(magic, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return new BufferedInputStream(new XZInputStream(in, MOST_XZ_KIB), BUFFER);
        }
        if (starts(magic, 0x28, 0xb5, 0x2f, 0xfd)) {
            return new BufferedInputStream(zstd(in), BUFFER);
        }
        return in;
    }

    private static InputStream zstd(InputStream in) throws IOException {
        try {
            return new ZstdInputStreamNoFinalizer(in);
        } catch (LinkageError e) {
            throw new IOException("zstd cannot be unpacked on this system: " + e.getMessage(), e);
        }
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
