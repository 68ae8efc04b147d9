package depscope.cli;

import java.io.Console;
import java.util.Locale;

/** Where a user sits who can be asked. */
interface Terminal {
    /** The one that the program was started from, if it was. */
    Terminal OWN = new Terminal() {
        @Override
        public boolean isThere() {
            return System.console() != null;
        }

        @Override
        public boolean says(String question) {
            Console console = System.console();
            String said = console == null ? null : console.readLine("%s [y/N] ", question);
            return said != null && said.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        }
    };

    boolean isThere();

    /** Whether the user says yes to it; no word is no. */
    boolean says(String question);
}
