package depscope.makefile.parse;

/** Whether a command may call make again: its name stands there as a word, or a reference to it (parse.c, MaybeSubMake). */
final class SubMake {
    private static final String NAME = "make";
    private static final String[] REFERENCES = {"${MAKE}", "${.MAKE}", "$(MAKE)", "$(.MAKE)"};

    private SubMake() {
    }

    /** To the current edition: wherever it stands, and a reference is one whatever stands around it. */
    static boolean isCalled(String command) {
        for (String reference : REFERENCES) {
            if (command.contains(reference)) {
                return true;
            }
        }
        for (int found = command.indexOf(NAME); found >= 0; found = command.indexOf(NAME, found + 1)) {
            if (isWord(command, found, NAME)) {
                return true;
            }
        }
        return false;
    }

    /** To the 2020 edition, which looks at the first of each alone. */
    static boolean isCalledFirst(String command) {
        for (String reference : REFERENCES) {
            if (isWord(command, command.indexOf(reference), reference)) {
                return true;
            }
        }
        return isWord(command, command.indexOf(NAME), NAME);
    }

    private static boolean isWord(String command, int found, String name) {
        int end = found + name.length();
        return found >= 0 && (found == 0 || !DependencyText.isAlphanumeric(command.charAt(found - 1)))
                && (end == command.length() || !DependencyText.isAlphanumeric(command.charAt(end)));
    }
}
