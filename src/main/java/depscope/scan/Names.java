package depscope.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for identifiers, so that macro tables are arrays. A number once given stays. The identifiers
 * that the preprocessor itself knows come first, with the numbers named here. Safe for several threads.
 */
final class Names {
    static final int DEFINED = 0;
    static final int VA_ARGS = 1;
    static final int VA_OPT = 2;
    static final int LINE = 3;
    static final int FILE = 4;
    static final int BASE_FILE = 5;
    static final int COUNTER = 6;
    static final int INCLUDE_LEVEL = 7;
    static final int AT_LEAST = 8;
    static final int HAS_INCLUDE = 9;
    static final int HAS_INCLUDE_NEXT = 10;
    static final int TRUE = 11;
    static final int FALSE = 12;
    /** From here to {@link #LAST_OPERATOR} C++'s words for operators, as in {@link Op#WORDS}. */
    static final int FIRST_OPERATOR = 13;
    static final int LAST_OPERATOR = FIRST_OPERATOR + Op.WORDS.size() - 1;

    private static final List<String> KNOWN = List.of("defined", "__VA_ARGS__", "__VA_OPT__", "__LINE__", "__FILE__",
            "__BASE_FILE__", "__COUNTER__", "__INCLUDE_LEVEL__", "__AT_LEAST__", "__has_include", "__has_include_next",
            "true", "false");

    private static final Set<String> TRADITIONAL = Set.of("linux", "unix", "i386");

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Set<Integer> reserved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Integer> headers = new ConcurrentHashMap<>();
    private final AtomicInteger headerCount = new AtomicInteger();

    Names() {
        KNOWN.forEach(this::of);
        Op.WORDS.forEach(this::of);
    }

    int of(String name) {
        Integer known = numbers.get(name);
        return known != null ? known : numbers.computeIfAbsent(name, this::next);
    }

    private int next(String name) {
        int number = count.getAndIncrement();
        char second = name.length() > 1 && name.charAt(0) == '_' ? name.charAt(1) : 0;
        if (second == '_' || second >= 'A' && second <= 'Z' || TRADITIONAL.contains(name)) {
            reserved.add(number);
        }
        return number;
    }

    /** Whether a compiler may define it by itself (C 7.1.3, and what gcc defines since always). */
    boolean isReserved(int number) {
        return reserved.contains(number);
    }

    /** The number of a header's name, of a count of their own. */
    int ofHeader(String name) {
        Integer known = headers.get(name);
        return known != null ? known : headers.computeIfAbsent(name, any -> headerCount.getAndIncrement());
    }

    int headers() {
        return headerCount.get();
    }

    /** All numbers given so far are below this. */
    int size() {
        return count.get();
    }
}
