package depscope.makefile.target;

import java.util.ArrayList;
import java.util.List;

/** A suffix that {@code .SUFFIXES} names, with where its files are searched and what suffix rules lead from and to it. */
final class Suffix {
    final SearchPath path;
    /** Suffixes that rules make from this one, by number. */
    final List<Suffix> made = new ArrayList<>(4);
    /** Suffixes that rules make this one from, by number. */
    final List<Suffix> sources = new ArrayList<>(4);
    boolean include;
    boolean library;
    /** Whether files without a known suffix are taken for ones of this. */
    boolean isNull;
    private final String name;
    private final int number;

    Suffix(String name, int number, SearchPath path) {
        this.name = name;
        this.number = number;
        this.path = path;
    }

    String name() {
        return name;
    }

    /** That a rule leads from this to {@code other}. */
    void leadTo(Suffix other) {
        insert(other.sources, this);
        insert(made, other);
    }

    /** That no rule does any more. */
    void leaveOff(Suffix other) {
        other.sources.remove(this);
        made.remove(other);
    }

    private static void insert(List<Suffix> list, Suffix suffix) {
        int at = 0;
        while (at < list.size() && list.get(at).number < suffix.number) {
            at++;
        }
        if (at == list.size() || list.get(at).number != suffix.number) {
            list.add(at, suffix);
        }
    }

    boolean ends(String file) {
        return file.endsWith(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
