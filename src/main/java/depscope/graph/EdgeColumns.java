package depscope.graph;

import java.util.Arrays;

/** Edges as they come, those of one target that one record tells in a run; then in rows, all of one target together. */
final class EdgeColumns {
    static final int DECIDES = 1 << 4;
    static final int ORDER_ONLY = 1 << 5;

    private int[] prerequisites = new int[4096];
    private int[] places = new int[4096];
    private int count;
    /** By run: the target, what {@link #packed} made, and its first edge. */
    private int[] targets = new int[1024];
    private int[] packed = new int[1024];
    private int[] firsts = new int[1024];
    private int runs;

    /**
     * Edges in rows: those of node n from {@code start[n]} to before {@code start[n + 1]}.
     *
     * @param sourceAndKind the source's index times 64, plus what the methods below read
     * @param place byte in the source
     */
    record Rows(int[] start, int[] prerequisite, int[] sourceAndKind, int[] place) {
    }

    static EdgeKind kind(int sourceAndKind) {
        return EdgeKind.of(sourceAndKind & 3);
    }

    static Certainty certainty(int sourceAndKind) {
        return Certainty.of(sourceAndKind >>> 2 & 3);
    }

    /** Whether the make decides by it. */
    static boolean decides(int sourceAndKind) {
        return (sourceAndKind & DECIDES) != 0;
    }

    static boolean isOrderOnly(int sourceAndKind) {
        return (sourceAndKind & ORDER_ONLY) != 0;
    }

    static int source(int sourceAndKind) {
        return sourceAndKind >>> 6;
    }

    static int packed(int source, Certainty certainty, EdgeKind kind, int bits) {
        return source << 6 | bits | certainty.ordinal() << 2 | kind.ordinal();
    }

    void expect(int more) {
        if (count + more > prerequisites.length) {
            prerequisites = Arrays.copyOf(prerequisites, count + more);
            places = Arrays.copyOf(places, count + more);
        }
    }

    /** @param sourceAndKind as {@link #packed} makes it */
    void add(int target, int prerequisite, int sourceAndKind, int place) {
        if (runs == 0 || targets[runs - 1] != target || packed[runs - 1] != sourceAndKind) {
            begin(target, sourceAndKind);
        }
        if (count == prerequisites.length) {
            expect(count);
        }
        prerequisites[count] = prerequisite;
        places[count++] = place;
    }

    private void begin(int target, int sourceAndKind) {
        if (runs == targets.length) {
            targets = Arrays.copyOf(targets, 2 * runs);
            packed = Arrays.copyOf(packed, 2 * runs);
            firsts = Arrays.copyOf(firsts, 2 * runs);
        }
        targets[runs] = target;
        packed[runs] = sourceAndKind;
        firsts[runs++] = count;
    }

    /** @param number what each node's number is to be */
    Rows rows(int[] number) {
        Kept rows = new Kept(number);
        int[] order = byTarget(number);
        for (int i = 0; i < runs; i++) {
            int run = order[i];
            rows.begin(number[targets[run]], packed[run]);
            rows.addAll(firsts[run], run + 1 == runs ? count : firsts[run + 1]);
        }
        return rows.done();
    }

    /** The runs by target, otherwise in the order in which they came. */
    private int[] byTarget(int[] number) {
        int[] next = new int[number.length + 1];
        for (int run = 0; run < runs; run++) {
            next[number[targets[run]] + 1]++;
        }
        for (int n = 0; n < number.length; n++) {
            next[n + 1] += next[n];
        }
        int[] order = new int[runs];
        for (int run = 0; run < runs; run++) {
            order[next[number[targets[run]]]++] = run;
        }
        return order;
    }

    /** Rows while they are filled: what one record says twice of one target is kept once; two records of one edge are both kept. */
    private final class Kept {
        private final int[] number;
        private final int[] start;
        private final int[] prerequisite = new int[count];
        private final int[] sourceAndKind = new int[count];
        private final int[] place = new int[count];
        /** By prerequisite the last record, counted for each target anew, that was seen to name it. */
        private final int[] seen;
        private int stamp;
        private int target = -1;
        private int told;
        private int kept;

        Kept(int[] number) {
            this.number = number;
            start = new int[number.length + 1];
            seen = new int[number.length];
        }

        void begin(int of, int sourceAndKind) {
            stamp += of != target || told != sourceAndKind ? 1 : 0;
            told = sourceAndKind;
            upTo(of);
        }

        private void upTo(int of) {
            while (target < of) {
                start[++target] = kept;
            }
        }

        void addAll(int from, int end) {
            int first = kept;
            for (int e = from; e < end; e++) {
                int p = number[prerequisites[e]];
                if (seen[p] != stamp) {
                    seen[p] = stamp;
                    prerequisite[kept] = p;
                    place[kept++] = places[e];
                }
            }
            Arrays.fill(sourceAndKind, first, kept, told);
        }

        Rows done() {
            upTo(number.length);
            return new Rows(start, upToKept(prerequisite), upToKept(sourceAndKind), upToKept(place));
        }

        private int[] upToKept(int[] column) {
            return kept == column.length ? column : Arrays.copyOf(column, kept);
        }
    }
}
