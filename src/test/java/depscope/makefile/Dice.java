package depscope.makefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chance that comes out the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        // Seeds that follow each other begin alike.
        this.random = new Random(seed * 0x9e3779b97f4a7c15L);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    @SafeVarargs
    final <T> T any(Supplier<T>... of) {
        return of[random.nextInt(of.length)].get();
    }

    /** So many of them, each at most once, in any order. */
    <T> List<T> some(List<T> of, int count) {
        List<T> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(count, all.size()));
    }
}
