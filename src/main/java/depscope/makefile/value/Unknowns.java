package depscope.makefile.value;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is not known of one run of makefiles, because nothing is executed: what commands would print, and what
 * depends on that. Each is a number from 1 on; see {@link Marks} for how values hold them.
 */
public final class Unknowns {
    /** The number of what is certain. */
    public static final int NONE = 0;

    /**
     * One thing that is not known.
     *
     * @param spot where a makefile asks for it
     * @param why what is asked, for people, raw: {@code uname -s}
     */
    public record Unknown(Spot spot, String why) {
        /** What is asked and where, on one line: {@code 'uname -s' (kmod.mk:12)}. */
        public String question() {
            return "'" + TreePath.decode(Marks.withoutMaybe(why).strip()) + "'" + (spot.isInFile() ? " (" + spot + ")" : "");
        }
    }

    private final List<Unknown> all = new ArrayList<>();
    private final Map<Unknown, Integer> numbers = new HashMap<>();

    /** The number of this one; the same for the same. So many fit; whatever comes after shares the last one's. */
    public int number(Spot spot, String why) {
        Unknown unknown = new Unknown(spot, why);
        Integer known = numbers.get(unknown);
        if (known != null) {
            return known;
        }
        if (all.size() < Marks.MOST) {
            all.add(unknown);
        }
        numbers.put(unknown, all.size());
        return all.size();
    }

    /** @param number from 1 on */
    public Unknown get(int number) {
        return all.get(number - 1);
    }

    public List<Unknown> all() {
        return List.copyOf(all);
    }
}
