package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DependReaderPropertyTest {
    private static final String SAMPLE = """
            # -nostdinc -I@ /usr/src/vmx.c
            vmx.o: /usr/src/vmx.c opt_global.h \\
              machine/a\\ b.h c\\#d.h e$$f.h \\
              /usr/src/g:h.h
            machine/a\\ b.h:
            C:/x.o y.o:: C:/x.c
            z.o! z.c\r
            X := y
            .include "z"
            \tcc -c z.c
            """;

    /** A rule: targets, then prerequisites. */
    record Rule(List<String> targets, List<String> prerequisites) {
        @Override
        public String toString() {
            return targets + " <- " + prerequisites;
        }
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        Arbitrary<String> character = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of("a", "b", "/", ".", "-", "=", "%", "!")),
                net.jqwik.api.Tuple.of(3, Arbitraries.of(" ", "\t", "#", "$", "\\", ":")),
                net.jqwik.api.Tuple.of(1, Arbitraries.chars().range('\u0080', '\u00ff').map(String::valueOf)));
        // A writer cannot escape a name that ends in a backslash, a colon or a bang; none begins a path.
        Arbitrary<String> name = character.list().ofMinSize(0).ofMaxSize(8)
                .map(parts -> "o/" + String.join("", parts) + "x");
        Arbitrary<Rule> rule = Combinators.combine(name.list().ofMinSize(1).ofMaxSize(3), name.list().ofMaxSize(6))
                .as(Rule::new);
        return rule.list().ofMaxSize(5);
    }

    /** As gcc writes names: blanks with the backslashes ahead of them doubled, {@code #}, {@code $}. */
    private static String escape(String name) {
        StringBuilder text = new StringBuilder();
        int slashes = 0;
        for (char c : name.toCharArray()) {
            switch (c) {
                case ' ', '\t' -> text.append("\\".repeat(slashes)).append('\\');
                case '#' -> text.append('\\');
                case '$' -> text.append('$');
                default -> { }
            }
            slashes = c == '\\' ? slashes + 1 : 0;
            text.append(c);
        }
        return text.toString();
    }

    /** gcc leaves colons alone; one with a blank behind it, or at a name's end, nobody could read. */
    private static boolean isReadable(Rule rule) {
        List<String> all = new ArrayList<>(rule.targets);
        all.addAll(rule.prerequisites);
        return all.stream().noneMatch(n -> n.matches("(?s).*([:!]\\\\*[ \t]|\\\\:).*"));
    }

    @Property
    void readsWhatACompilerWrites(@ForAll("rules") List<Rule> all, @ForAll boolean windows) {
        List<Rule> rules = all.stream().filter(DependReaderPropertyTest::isReadable).toList();
        String newline = windows ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(String.join(" ", rule.targets.stream().map(DependReaderPropertyTest::escape).toList()))
                    .append(':');
            for (String prerequisite : rule.prerequisites) {
                text.append(prerequisite.length() > 5 ? " \\" + newline + "  " : " ").append(escape(prerequisite));
            }
            text.append(newline);
        }
        ReadResult<DepRecord> result =
                DependReader.read(Shown.FILE, RecordFormat.D, TreePath.ROOT, Shown.bytes(text.toString()));
        assertEquals(rules.stream().map(Rule::toString).toList(), Shown.rules(result.record()));
        assertEquals(List.of(), result.problems());
    }

    @Property
    void randomBytesNeverThrow(@ForAll byte[] bytes) {
        assertWellFormed(bytes);
    }

    @Property
    void randomMakeCharactersNeverThrow(
            @ForAll("makeCharacters") List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        assertWellFormed(Shown.bytes(text.toString()));
    }

    @Provide
    Arbitrary<List<Character>> makeCharacters() {
        return Arbitraries.of('a', '.', '/', ' ', '\t', '\n', '\r', '\\', '$', '#', ':', '!', '=', '\0').list()
                .ofMaxSize(60);
    }

    @Example
    void everyPrefixOfASampleIsRead() {
        byte[] bytes = Shown.bytes(SAMPLE);
        List<String> whole = Shown.rules(assertWellFormed(bytes).record());
        assertEquals(4, whole.size(), whole.toString());
        for (int length = 1; length < bytes.length; length++) {
            ReadResult<DepRecord> result = assertWellFormed(Arrays.copyOf(bytes, length));
            List<String> rules = Shown.rules(result.record());
            // Only the last rule can differ: all lines before it are whole.
            int same = Math.max(0, rules.size() - 1);
            assertEquals(whole.subList(0, same), rules.subList(0, same), "at " + length);
            boolean cut = bytes[length - 1] != '\n' || length > 1 && bytes[length - 2] == '\\';
            assertEquals(cut, result.problems().toString().contains("cut off"), "at " + length);
        }
    }

    private static ReadResult<DepRecord> assertWellFormed(byte[] bytes) {
        ReadResult<DepRecord> result = DependReader.read(Shown.FILE, RecordFormat.DEPEND, TreePath.ROOT, bytes);
        DepRecord record = result.record();
        int last = 0;
        for (int r = 0; r < record.rules(); r++) {
            assertEquals(last, record.targets(r), "words between rules");
            assertTrue(record.targets(r) < record.prerequisites(r), "a rule without a target");
            assertTrue(record.prerequisites(r) <= record.end(r));
            last = record.end(r);
        }
        assertEquals(last, record.words().count(), "words of no rule");
        for (int w = 0; w < last; w++) {
            assertTrue(record.words().length(w) > 0, "an empty name");
            assertTrue(record.words().place(w) >= 0 && record.words().place(w) < bytes.length);
        }
        assertTrue(result.problems().size() <= ProblemList.SHOWN + 1);
        assertNotNull(record.toString());
        return result;
    }
}
