package depscope.makefile.where.answer;

/** That it cannot be told, without running it, what a command prints. */
final class NotKnown extends Exception {
    private static final long serialVersionUID = 1L;

    NotKnown(String why) {
        super(why, null, false, false);
    }
}
