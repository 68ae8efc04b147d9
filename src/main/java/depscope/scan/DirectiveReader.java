package depscope.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reduces a source to its directives, in one pass over its bytes (translation phases 2 to 4 of C 5.1.1.2,
 * without trigraphs): spliced lines are joined, comments count as a blank, and nothing within comments,
 * strings and raw strings is a directive. A string or character that does not end goes to the end of its
 * line, as in gcc and clang; that is also what makes assembler's apostrophes harmless.
 *
 * <p>What is C, C++ or assembler is read alike: a {@code #} that begins a comment for the assembler is
 * followed by no directive's name, and gcc too takes it for a directive where it is.
 */
final class DirectiveReader {
    private static final byte[] INCLUDES = "include".getBytes(StandardCharsets.US_ASCII);
    /** Bytes at which {@link #skipLine} has to look. */
    private static final boolean[] STOPS = stops();

    private final Names names;
    private final SourceBytes source;
    private final AsmStrings asm;
    private final byte[] text;
    private final DirectiveColumns found;
    /** The directive at hand, freed of comments and splices; then those that are kept. */
    private byte[] clean = new byte[1024];
    private int cleaned;
    private int at;

    private DirectiveReader(Names names, byte[] text) {
        this.names = names;
        this.text = text;
        source = new SourceBytes(text);
        asm = new AsmStrings(text, source);
        found = new DirectiveColumns(names);
    }

    private static boolean[] stops() {
        boolean[] stops = new boolean[256];
        for (char c : "\n\\/\"'.".toCharArray()) {
            stops[c] = true;
        }
        return stops;
    }

    static Directives read(Names names, byte[] text) {
        return new DirectiveReader(names, text).read();
    }

    private Directives read() {
        if (text.length > 2 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf) {
            at = 3;
        }
        while (at < text.length) {
            at = source.skipBlanks(at);
            if (at >= text.length) {
                break;
            }
            int hash = at;
            if (text[at] == '#' || text[at] == '%' && at + 1 < text.length && text[at + 1] == ':') {
                at += text[at] == '#' ? 1 : 2;
                directive(hash);
            } else {
                skipLine();
            }
        }
        return found.finish(Arrays.copyOf(clean, cleaned));
    }

    private void skipLine() {
        while (at < text.length) {
            byte c = text[at];
            if (!STOPS[c & 0xff]) {
                at++;
                continue;
            }
            switch (c) {
                case '\n' -> {
                    at++;
                    return;
                }
                case '\\' -> at = Math.max(at + 1, source.afterSplice(at));
                case '/' -> at = Math.max(at + 1, source.afterComment(at));
                case '.' -> assembler();
                case '"' -> quoted();
                default -> at = source.afterQuoted(at);
            }
        }
    }

    /** A string, in which an assembler may be told to read a file. */
    private void quoted() {
        int quote = at;
        at = source.afterQuoted(at);
        for (int dot = asm.incbin(quote, quote + 1, at); dot >= 0; dot = asm.incbin(quote, dot + 1, at)) {
            String name = asm.name(dot, at);
            if (!name.isEmpty()) {
                found.add(Directives.Kind.INLINE, dot, -1, Directives.Header.of(names, name, true));
            }
        }
    }

    /** {@code .include "x"} and {@code .incbin "x"}, where a statement may begin. */
    private void assembler() {
        boolean first = at == 0 || Bytes.isBlank(text[at - 1]) || "\n;:".indexOf(text[at - 1]) >= 0;
        Directives.Kind kind = !first ? null : source.isAt(at, ".include") ? Directives.Kind.ASSEMBLE
                : source.isAt(at, ".incbin") ? Directives.Kind.EMBED : null;
        int dot = at++;
        if (kind == null) {
            return;
        }
        at += kind == Directives.Kind.ASSEMBLE ? 7 : 6;
        while (at < text.length && Bytes.isBlank(text[at])) {
            at++;
        }
        if (at < text.length && text[at] == '"') {
            int end = source.afterQuoted(at);
            if (text[end - 1] == '"' && end - 1 > at + 1) {
                found.add(kind, dot, -1, Directives.Header.of(names, string(text, at + 1, end - 1), true));
            }
            at = end;
        }
    }

    private void directive(int hash) {
        int from = cleaned;
        clean(from);
        int word = skip(from);
        int after = word;
        while (after < cleaned && Bytes.isName(clean[after])) {
            after++;
        }
        int end = trimmed(after);
        if (!found.take(string(clean, word, after), hash, clean, skip(after), end)) {
            cleaned = from;
        }
    }

    private int skip(int i) {
        int first = i;
        while (first < cleaned && Bytes.isBlank(clean[first])) {
            first++;
        }
        return first;
    }

    private int trimmed(int least) {
        while (cleaned > least && Bytes.isBlank(clean[cleaned - 1])) {
            cleaned--;
        }
        return cleaned;
    }

    /** Takes the line up to and with its end, from {@link #at} on. */
    private void clean(int from) {
        while (at < text.length) {
            byte c = text[at];
            int after;
            switch (c) {
                case '\n':
                    at++;
                    return;
                case '\\':
                    after = source.afterSplice(at);
                    if (after >= 0) {
                        at = after;
                        continue;
                    }
                    break;
                case '/':
                    after = source.afterComment(at);
                    if (after >= 0) {
                        at = after;
                        put((byte) ' ');
                        continue;
                    }
                    break;
                case '"', '\'':
                    copyTo(source.afterQuoted(at));
                    continue;
                case '<':
                    if (isInclude(from)) {
                        copyTo(source.afterBracket(at));
                        continue;
                    }
                    break;
                default:
                    break;
            }
            put(c);
            at++;
        }
    }

    /** Whether what came so far is {@code include}, {@code include_next} or {@code import}. */
    private boolean isInclude(int from) {
        int word = skip(from);
        if (cleaned - word >= INCLUDES.length && Arrays.equals(clean, word, word + INCLUDES.length, INCLUDES, 0, INCLUDES.length)) {
            return true;
        }
        return cleaned - word < 64 && string(clean, word, cleaned).trim().equals("import");
    }

    /** Copies a string or a header's name, whose lines may be spliced. */
    private void copyTo(int end) {
        while (at < end) {
            int after = text[at] == '\\' ? source.afterSplice(at) : -1;
            if (after >= 0) {
                at = after;
            } else {
                put(text[at++]);
            }
        }
    }

    private void put(byte c) {
        if (cleaned == clean.length) {
            clean = Arrays.copyOf(clean, cleaned * 2);
        }
        clean[cleaned++] = c;
    }

    static String string(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
