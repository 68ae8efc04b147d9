package depscope.reader;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a build's commands from what else its log has, by their first word:
 *
 * <ul>
 * <li>a compiler or another tool that builds use, or a script ({@code *.sh *.awk *.pl *.py libtool}), with or without
 * its directory; then another word must look as an option or a file: it begins with a dash, or has a dot or a slash in
 * it, or is a redirection. So {@code install the package} is a sentence.
 * <li>a word of the shell ({@code cd if for while case set test [ { ( :} …); then the line must have what only a shell's has:
 * {@code ;}, {@code &&}, {@code ||}, or a backslash at its end, or for {@code :} and {@code (} a redirection.
 * </ul>
 *
 * <p>Before it may stand ninja's {@code [3/9]}, {@code libtool: compile:} or {@code libtool: link:}, which are no part of
 * the command, and variables ({@code LC_ALL=C}), {@code env}, {@code ccache} and the like, which are.
 */
final class LogCommand {
    private static final Pattern NOTE = Pattern.compile("\\s*(?:\\[\\d+/\\d+\\]\\s+|libtool: (?:compile|link):\\s+)?");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*=");
    private static final Set<String> WRAPPERS = Set.of("env", "nice", "time", "command", "exec", "ccache", "distcc", "sccache");
    private static final Pattern TOOL = Pattern.compile("(?:[\\w.+]++-)*(?:gcc|g\\+\\+|cc|c\\+\\+|clang|clang\\+\\+|cpp|clang-cpp|c89|c99|tcc|icc|icx"
            + "|rustc|nvcc|gfortran|as|nasm|yasm|ld|ld\\.\\w+|lld|gold|ar|ranlib|nm|objcopy|objdump|strip|size|elfedit|windres)(?:-?\\d[\\d.]*)?");
    private static final Pattern SCRIPT = Pattern.compile(".+\\.(?:sh|awk|pl|py)|(?:.+-)?libtool");
    private static final Set<String> TOOLS = Set.of("awk", "basename", "bash", "bison", "byacc", "cat", "chmod", "cmp", "cp", "csh",
            "ctfconvert", "ctfmerge", "cut", "dash", "dd", "dtc", "echo", "egrep", "file2c", "find", "flex", "gawk", "gencat", "genassym",
            "gperf", "grep", "gzip", "head", "hexdump", "install", "ksh", "lex", "ln", "m4", "mawk", "mkdir", "mkdep", "mv", "nawk",
            "od", "patch", "perl", "printf", "python", "python3", "rm", "rpcgen", "sed", "sh", "sort", "tail", "tclsh", "touch", "tr",
            "truncate", "uudecode", "xargs", "xxd", "xz", "yacc", "zstd");
    private static final Set<String> SHELL = Set.of("cd", "if", "for", "while", "until", "case", "set", "test", "[", "{", "(", ":",
            "umask", "export", "eval", "trap", "true", "false", "!");
    private static final String ENDS = " \t\r;&|<>()";

    private LogCommand() {
    }

    /** Where in a line its command begins; empty if it is none. */
    static Optional<Integer> start(String line) {
        Matcher note = NOTE.matcher(line);
        int from = note.lookingAt() ? note.end() : 0;
        int first = from;
        int end = wordEnd(line, from);
        while (end < line.length() && isBefore(line, first, end)) {
            first = end;
            while (first < line.length() && " \t".indexOf(line.charAt(first)) >= 0) {
                first++;
            }
            end = wordEnd(line, first);
        }
        String word = end - first > DependReader.LONGEST_NAME ? "" : line.substring(first, end);
        String rest = line.substring(end);
        return isShell(word, rest) || isTool(word) && hasOperand(rest) ? Optional.of(from) : Optional.empty();
    }

    /** Where the word ends that begins at {@code from}, quotes seen; a parenthesis there is one alone. */
    private static int wordEnd(String line, int from) {
        if (from < line.length() && line.charAt(from) == '(') {
            return from + 1;
        }
        int at = from;
        while (at < line.length() && ENDS.indexOf(line.charAt(at)) < 0) {
            char c = line.charAt(at);
            int close = c == '"' || c == '\'' ? line.indexOf(c, at + 1) : at;
            at = close < 0 ? line.length() : close + 1;
        }
        return at;
    }

    /** Whether a word may stand before a command: a variable with its value, or what runs another command. */
    private static boolean isBefore(String line, int from, int end) {
        if (VARIABLE.matcher(line).region(from, end).lookingAt()) {
            return true;
        }
        String word = line.substring(from, end);
        return WRAPPERS.contains(word.substring(word.lastIndexOf('/') + 1));
    }

    private static boolean isShell(String word, String rest) {
        return SHELL.contains(word) && (rest.indexOf(';') >= 0 || rest.contains("&&") || rest.contains("||")
                || rest.stripTrailing().endsWith("\\") || ":(".contains(word) && rest.indexOf('>') >= 0);
    }

    private static boolean isTool(String word) {
        String name = word.substring(word.lastIndexOf('/') + 1);
        return TOOLS.contains(name) || TOOL.matcher(name).matches() || SCRIPT.matcher(name).matches();
    }

    /** Whether a word begins with a dash or a redirection, or has a dot or a slash that does not end it. */
    private static boolean hasOperand(String rest) {
        boolean begins = true;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean more = i + 1 < rest.length() && " \t\r".indexOf(rest.charAt(i + 1)) < 0;
            if (begins && c == '-' && more || c == '>' || c == '<' || (c == '.' || c == '/') && more) {
                return true;
            }
            begins = c == ' ' || c == '\t';
        }
        return rest.stripTrailing().endsWith("\\");
    }
}
