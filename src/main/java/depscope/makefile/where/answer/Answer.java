package depscope.makefile.where.answer;

import java.util.List;

/**
 * What a command prints.
 *
 * @param output raw, newlines and all
 * @param presumed what is taken for granted, for people; empty if it is certain
 */
public record Answer(String output, List<String> presumed) {
    public Answer {
        presumed = List.copyOf(presumed);
    }

    public boolean isCertain() {
        return presumed.isEmpty();
    }
}
