package depscope.truth;

import depscope.scan.Machine;
import depscope.scan.Machine.Family;
import depscope.scan.Machine.Processor;
import depscope.scan.Machine.System;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an object file tells of the compiler that made it: its header names the processor, and mostly the system
 * (ELF specification, "ELF Header"); the section {@code .comment} holds what gcc and clang sign their work with.
 */
final class ObjectFile {
    private static final int MOST_SECTIONS = 100_000;

    private ObjectFile() {
    }

    /** Empty if {@code bytes} are no object file, or none that says so. */
    static Optional<Machine> machine(byte[] bytes) {
        if (bytes.length < 64 || bytes[0] != 0x7f || bytes[1] != 'E' || bytes[2] != 'L' || bytes[3] != 'F') {
            return Optional.empty();
        }
        ByteBuffer elf = ByteBuffer.wrap(bytes).order(bytes[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        String comment;
        try {
            comment = comment(elf, bytes[4] == 2);
        } catch (IndexOutOfBoundsException e) {
            // Cut off, or not what it says it is.
            comment = "";
        }
        Family family = comment.contains("clang version") ? Family.CLANG : comment.contains("GCC: ") ? Family.GCC : Family.OTHER;
        System system = bytes[7] == 9 || comment.contains("FreeBSD") ? System.FREEBSD
                : bytes[7] == 0 && family != Family.OTHER || bytes[7] == 3 ? System.LINUX : System.OTHER;
        Processor processor = switch (elf.getShort(18)) {
            case 3 -> Processor.I386;
            case 62 -> Processor.AMD64;
            case 183 -> Processor.ARM64;
            default -> Processor.OTHER;
        };
        return Optional.of(new Machine(family, system, processor));
    }

    private static String comment(ByteBuffer elf, boolean wide) {
        long sections = wide ? elf.getLong(40) : elf.getInt(32);
        int size = elf.getShort(wide ? 58 : 46);
        int count = Math.min(elf.getShort(wide ? 60 : 48) & 0xffff, MOST_SECTIONS);
        int names = elf.getShort(wide ? 62 : 50) & 0xffff;
        long nameTable = offset(elf, sections, size, names, wide);
        for (int s = 0; s < count; s++) {
            long name = nameTable + elf.getInt(at(sections + (long) s * size));
            if (text(elf, name, ".comment".length() + 1).equals(".comment\0")) {
                int header = at(sections + (long) s * size);
                long length = wide ? elf.getLong(header + 32) : elf.getInt(header + 20);
                return text(elf, offset(elf, sections, size, s, wide), at(Math.min(length, 4096)));
            }
        }
        return "";
    }

    private static long offset(ByteBuffer elf, long sections, int size, int section, boolean wide) {
        int header = at(sections + (long) section * size);
        return wide ? elf.getLong(header + 24) : elf.getInt(header + 16);
    }

    private static String text(ByteBuffer elf, long from, int length) {
        int start = at(from);
        if (length < 0 || start + length > elf.limit()) {
            throw new IndexOutOfBoundsException();
        }
        return new String(elf.array(), start, length, StandardCharsets.ISO_8859_1);
    }

    private static int at(long offset) {
        if (offset < 0 || offset > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException();
        }
        return (int) offset;
    }
}
