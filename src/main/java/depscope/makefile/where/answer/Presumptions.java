package depscope.makefile.where.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one answer takes for granted. */
final class Presumptions {
    private final Set<String> all = new LinkedHashSet<>();

    void add(String presumption) {
        all.add(presumption);
    }

    List<String> toList() {
        return List.copyOf(all);
    }
}
