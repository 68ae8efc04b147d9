package depscope.scan;

import java.util.List;
import java.util.Optional;

/**
 * One command taken apart for people, who look for what it compiles and makes before anything else. All words are raw,
 * quotes undone.
 *
 * @param program as the command has it
 * @param action what a compiler is to do, as {@code -c}; empty where nothing says so, and of other tools
 * @param inputs its operands, in order
 * @param output what {@code -o}, or a redirection of its standard output, names
 * @param redirected whether it is the shell that writes the output
 * @param groups its options by what they are about, none of them empty, in the order of {@link Kind}
 */
public record FoldedCommand(String program, String action, List<String> inputs, Optional<String> output, boolean redirected,
        List<Group> groups) {
    /** What an option is about. */
    public enum Kind { DIRECTORY, MACRO, INCLUDED, LANGUAGE, WARNING, CODE, DEBUG, RECORD, LINK, OTHER }

    /** @param options with their values, each written the shortest way that its tool takes, in the command's order */
    public record Group(Kind kind, List<String> options) {
    }
}
