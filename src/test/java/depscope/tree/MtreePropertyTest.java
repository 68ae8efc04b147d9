package depscope.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MtreePropertyTest {
    @Provide
    Arbitrary<List<MtreeEntry>> entries() {
        Arbitrary<String> name = Arbitraries.strings().withCharRange('\u0001', '\u00ff').excludeChars('/').ofMinLength(1).ofMaxLength(6)
                .filter(text -> !text.equals(".") && !text.equals(".."));
        Arbitrary<TreePath> path = name.list().ofMinSize(1).ofMaxSize(4).map(names -> TreePath.ofRaw(String.join("/", names)));
        Arbitrary<String> type = Arbitraries.of("file", "dir", "link", "");
        Arbitrary<OptionalLong> time = Arbitraries.longs().between(0, Long.MAX_VALUE).map(OptionalLong::of).injectNull(0.1)
                .map(nanos -> nanos == null ? OptionalLong.empty() : nanos);
        Arbitrary<OptionalLong> size = Arbitraries.longs().between(0, 1L << 50).map(OptionalLong::of).injectNull(0.3)
                .map(bytes -> bytes == null ? OptionalLong.empty() : bytes);
        return Combinators.combine(path, type, time, size, name, Arbitraries.of(true, false))
                .as((p, t, m, s, l, o) -> new MtreeEntry(p, t, m, s, t.equals("link") ? l : "", o, 0)).list().ofMaxSize(10);
    }

    private static String vis(String raw) {
        StringBuilder text = new StringBuilder();
        for (char c : raw.toCharArray()) {
            text.append(Character.isLetterOrDigit(c) && c < 0x80 || c == '/' || c == '.' ? "" + c : String.format("\\%03o", (int) c));
        }
        return text.toString();
    }

    @Property
    void whatWasWrittenIsRead(@ForAll("entries") List<MtreeEntry> entries) {
        StringBuilder text = new StringBuilder();
        List<MtreeEntry> expected = new ArrayList<>();
        for (MtreeEntry entry : entries) {
            text.append('.').append(vis(entry.path().raw()));
            text.append(entry.type().isEmpty() ? "" : " type=" + entry.type());
            entry.mtime().ifPresent(nanos -> text.append(String.format(" time=%d.%09d", nanos / 1_000_000_000, nanos % 1_000_000_000)));
            entry.size().ifPresent(bytes -> text.append(" size=").append(bytes));
            text.append(entry.link().isEmpty() ? "" : " link=" + vis(entry.link())).append(entry.optional() ? " optional" : "").append('\n');
            expected.add(new MtreeEntry(entry.path(), entry.type(), entry.mtime(), entry.size(), entry.link(), entry.optional(), expected.size() + 1));
        }
        assertEquals(new MtreeReader.Result(expected, List.of()), MtreeReader.read(TreePath.ROOT, text.toString().getBytes(ISO_8859_1)));
    }
}
