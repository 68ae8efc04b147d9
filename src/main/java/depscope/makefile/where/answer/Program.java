package depscope.makefile.where.answer;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/** A program, as far as it is known what it prints. */
interface Program {
    /**
     * How it was called.
     *
     * @param words what stands behind its name
     * @param input what it is given on standard input; empty if that is make's own
     * @param directory the one that it runs in
     */
    record Call(List<String> words, Optional<String> input, TreePath directory) {
        /** The words from {@code first} on. */
        List<String> from(int first) {
            return words.subList(first, words.size());
        }

        String givenInput() throws NotKnown {
            return input.orElseThrow(() -> new NotKnown("what make itself is given to read"));
        }
    }

    Output run(Call call) throws NotKnown;
}
