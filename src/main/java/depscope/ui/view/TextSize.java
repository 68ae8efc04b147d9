package depscope.ui.view;

/**
 * How large text is, and with it all that is measured by text.
 *
 * @param factor from 1, as designed, to 2
 */
record TextSize(double factor) {
    static final TextSize DESIGNED = new TextSize(1);
    private static final double[] STEPS = {1, 1.15, 1.3, 1.5, 1.75, 2};

    /** @param steps larger, or smaller where it is negative */
    TextSize larger(int steps) {
        int at = 0;
        while (at + 1 < STEPS.length && STEPS[at] < factor) {
            at++;
        }
        return new TextSize(STEPS[Math.max(0, Math.min(STEPS.length - 1, at + steps))]);
    }
}
