package depscope.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes tar archives byte by byte, unsound ones too. */
final class RawTar {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    RawTar file(String name, String content) {
        return header(name, '0', content.length(), "").data(content);
    }

    RawTar header(String name, char type, long size, String link) {
        byte[] block = new byte[512];
        put(block, 0, name);
        put(block, 100, "0000644\0");
        put(block, 124, String.format("%011o", size).substring(0, 11));
        put(block, 136, "00000000000");
        block[156] = (byte) type;
        put(block, 157, link);
        put(block, 257, "ustar\00000");
        out.writeBytes(summed(block));
        return this;
    }

    private static byte[] summed(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, String.format("%06o\0 ", sum));
        return block;
    }

    RawTar data(String content) {
        out.writeBytes(content.getBytes(ISO_8859_1));
        out.writeBytes(new byte[-content.length() & 511]);
        return this;
    }

    RawTar extra(char type, String content) {
        return header("extra", type, content.length(), "").data(content);
    }

    RawTar pax(String... words) {
        return extra('x', records(words));
    }

    static String records(String... words) {
        StringBuilder records = new StringBuilder();
        for (String word : words) {
            int length = word.length() + 3;
            while (length < word.length() + 2 + Integer.toString(length).length()) {
                length++;
            }
            records.append(length).append(' ').append(word).append('\n');
        }
        return records.toString();
    }

    /** Makes the first header say another size. */
    RawTar patchSize(long size) {
        byte[] all = out.toByteArray();
        put(all, 124, String.format("%011o", size));
        byte[] first = summed(Arrays.copyOf(all, 512));
        System.arraycopy(first, 0, all, 0, 512);
        out.reset();
        out.writeBytes(all);
        return this;
    }

    byte[] end() {
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
