package depscope.survey;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step took. */
final class Timings {
    private final Map<String, Long> steps = new LinkedHashMap<>();

    interface Step<T> {
        T run() throws IOException;
    }

    <T> T of(String name, Step<T> step) throws IOException {
        long start = System.nanoTime();
        T result = step.run();
        add(name, System.nanoTime() - start);
        return result;
    }

    void add(String name, long nanos) {
        steps.merge(name, nanos, Long::sum);
    }

    Map<String, Long> steps() {
        return Collections.unmodifiableMap(steps);
    }
}
