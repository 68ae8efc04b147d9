package depscope.makefile.where.answer;

/**
 * What a command leaves.
 *
 * @param text what it prints
 * @param status 0 if all went well
 * @param complains whether it says something on standard error, which nobody here knows the words of
 */
record Output(String text, int status, boolean complains) {
    static final Output NOTHING = new Output("", 0, false);

    static Output of(String text) {
        return new Output(text, 0, false);
    }

    static Output lines(Iterable<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return of(text.toString());
    }

    static Output failure(int status) {
        return new Output("", status, false);
    }

    /** The same with something said before it. */
    Output named(String before) {
        return new Output(before + text, status, complains);
    }

    /** All that both leave, this first. */
    Output then(Output next) {
        return new Output(text + next.text, next.status, complains || next.complains);
    }
}
