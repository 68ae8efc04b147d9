package depscope.scan;

import java.util.List;
import java.util.Optional;

/**
 * Scripts, and programs of the tree, whose command lines nobody knows: they are read themselves, and what
 * looks like a file among their operands may be. The one operand of a command whose standard output becomes
 * a file is read for certain: what it makes goes out there, so that is what it is made from.
 */
final class Programs {
    private static final List<String> SYSTEM = List.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/",
            "/usr/local/sbin/", "/usr/libexec/", "/usr/lib/", "/usr/pkg/bin/", "/opt/");
    private static final String IN_NAMES = "_@%+./~-";

    private Programs() {
    }

    /** Whether a command's name leads to a file of the tree. */
    static boolean isOfTree(String command) {
        return command.indexOf('/') >= 0 && isName(command) && SYSTEM.stream().noneMatch(command::startsWith);
    }

    /** What a script or program is given, its own name left out. */
    static void operands(List<String> words, Step step, LineFiles files) {
        Optional<String> named = Optional.empty();
        long operands = words.stream().filter(word -> !word.startsWith("-")).count();
        boolean only = operands == 1 && step.redirections().stream().anyMatch(Step.Redirection::takesOutput);
        String before = "";
        for (String word : words) {
            if (before.equals("-o") || before.equals("--output")) {
                named = Optional.of(word);
            } else if (word.startsWith("--output=")) {
                named = Optional.of(word.substring(word.indexOf('=') + 1));
            } else if (isFile(word, step, files)) {
                files.read(step, word, only && !before.startsWith("-"));
            }
            before = word;
        }
        named.ifPresent(word -> files.write(step, word, false));
    }

    /** It looks like one where it has a slash or an ending that is no number; else it is one that is there. */
    private static boolean isFile(String word, Step step, LineFiles files) {
        if (word.startsWith("-") || !isName(word)) {
            return false;
        }
        int dot = word.lastIndexOf('.');
        return word.indexOf('/') >= 0 || dot >= 0 && dot + 1 < word.length() && Character.isLetter(word.charAt(dot + 1))
                || files.path(step, word).filter(files::isFile).isPresent();
    }

    private static boolean isName(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                || c >= 0x80 || IN_NAMES.indexOf(c) >= 0);
    }
}
