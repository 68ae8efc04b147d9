package depscope.makefile.variable;

import depscope.makefile.value.Spot;

/**
 * One step by which a variable came to its value.
 *
 * @param operator how it was given
 * @param text what was given, unexpanded, as it stands at {@code spot}; raw
 * @param doubt the number of what decides whether this was done at all; 0 if it was
 * @param effective false where it changed nothing: {@code ?=} of what has a value, anything that the command line has
 */
public record Assignment(Spot spot, Operator operator, String text, int doubt, boolean effective) {
    /** The ways of giving a variable a value (bmake(1), "VARIABLE ASSIGNMENTS"), and of taking it away. */
    public enum Operator {
        SET("="), APPEND("+="), DEFAULT("?="), EXPAND(":="), SHELL("!="), UNDEFINE(".undef"), FOR(".for"), MODIFIER("::="),
        COMMAND_LINE("command line"), ENVIRONMENT("environment"), BUILT_IN("built in"), GIVEN("given");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** How it is written, or called where it is not. */
        public String sign() {
            return sign;
        }
    }
}
