package depscope.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a tool takes its command line.
 *
 * @param kind the first of its names: what it does, where a table is not enough to say it
 * @param marks of its operands: each stands for one, but that at {@code star} for any number
 * @param star -1 if there is none
 * @param flags {@code first}: options end at the first operand, what follows is for what that names;
 *     {@code @}: {@code @file} stands for the words of a file; {@code assign}: an operand with {@code =} in it
 *     is no file
 */
record Tool(String kind, OptionTable options, List<OptionTable.Use> marks, int star, Set<String> flags) {
    static final Set<String> FLAGS = Set.of("first", "@", "assign");

    /**
     * What its operands are to it.
     *
     * @param count how many there are
     * @param without whether an option gave what the first would have been
     */
    List<OptionTable.Use> operands(int count, boolean without) {
        List<OptionTable.Use> uses = new ArrayList<>(count);
        int from = without ? 1 : 0;
        int all = count + from;
        int behind = marks.size() - 1 - star;
        for (int i = from; i < all; i++) {
            int mark = star < 0 || i < star ? i : all - i <= behind ? marks.size() - (all - i) : star;
            uses.add(mark < marks.size() ? marks.get(mark) : OptionTable.Use.NOTHING);
        }
        return uses;
    }
}
