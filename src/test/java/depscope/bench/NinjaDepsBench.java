package depscope.bench;

import depscope.reader.FileRecords;
import depscope.reader.NinjaDepsReader;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads a log that ninja keeps of dependencies, so many times; src/bench/ninja-deps times it beside {@code ninja -t deps}.
 */
public final class NinjaDepsBench {
    private NinjaDepsBench() {
    }

    public static void main(String[] words) throws IOException {
        Path log = Path.of(words[0]);
        long[] nanos = new long[Integer.parseInt(words[1])];
        int names = 0;
        for (int i = 0; i < nanos.length; i++) {
            long from = System.nanoTime();
            FileRecords records = NinjaDepsReader.read(TreePath.of(log.toString()), TreePath.of(log.getParent().toString()), Files.readAllBytes(log));
            nanos[i] = System.nanoTime() - from;
            names = records.records().get(0).words().count();
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-28s best %8.1f ms  median %8.1f ms  (%d names, read %d times)%n", "depscope, within a process", nanos[0] / 1e6,
                nanos[nanos.length / 2] / 1e6, names, nanos.length);
    }
}
