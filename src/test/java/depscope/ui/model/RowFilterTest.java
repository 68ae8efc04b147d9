package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import depscope.picture.Mark;
import depscope.picture.Tone;
import depscope.tree.TreePath;
import depscope.ui.model.Row.Written;
import depscope.ui.model.RowFilter.Facet;
import depscope.ui.model.RowFilter.Group;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowFilterTest {
    private static final long BUILT = nanos("2014-10-27T10:30:03Z");
    private static final List<Row> ROWS = List.of(row("/src/intel/vmx.h", BUILT + 18_000_000_000L, "not known", Mark.NONE, "/src/x.c"),
            row("/src/io/vlapic.h", BUILT - 3_600_000_000_000L, "recorded", Mark.NONE, "/obj/.depend"),
            row("/obj/vmx_assym.h", BUILT, "recorded", Mark.SILENTLY_STALE, "/obj/.depend"),
            row("/obj/gone.h", 0, "ruled", Mark.MISSING, "/obj/.make-graph"));

    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    private static Row row(String path, long time, String known, Mark mark, String record) {
        TreePath file = TreePath.of(path);
        return new Row(0, 0, file.name(), file, time, BUILT, known, !known.equals("not known"), mark,
                Optional.of(new Written(TreePath.of(record), 0)));
    }

    private static String left(RowFilter filter) {
        return ROWS.stream().filter(filter).map(Row::name).collect(Collectors.joining(" "));
    }

    private static final Facet RECORDED = new Facet(Group.KNOWN, "recorded", Tone.PLAIN, 2);
    private static final Facet RULED = new Facet(Group.KNOWN, "ruled", Tone.PLAIN, 1);
    private static final Facet STALE = new Facet(Group.STATE, "silently stale", Tone.LEFT_STALE, 1);
    private static final Facet NEWER = new Facet(Group.TIME, "newer than it", Tone.PLAIN, 1);
    private static final Facet OLDER = new Facet(Group.TIME, "older than it", Tone.PLAIN, 1);

    @Test
    void whatPartsTheRowsIsOffered() {
        assertEquals(List.of(new Facet(Group.KNOWN, "not known", Tone.PLAIN, 1), RECORDED, RULED, STALE,
                new Facet(Group.STATE, "missing", Tone.MISSING, 1), NEWER), RowFilter.facets(ROWS, true));
        assertEquals(OLDER, RowFilter.facets(ROWS, false).get(5));
        assertEquals(List.of(), RowFilter.facets(ROWS.subList(1, 2), true));
    }

    @Test
    void facetsOfOneGroupAddUpAndGroupsNarrow() {
        assertEquals("vlapic.h vmx_assym.h", left(RowFilter.ALL.with(Set.of(RECORDED))));
        assertEquals("vlapic.h vmx_assym.h gone.h", left(RowFilter.ALL.with(Set.of(RECORDED, RULED))));
        assertEquals("vmx_assym.h", left(RowFilter.ALL.with(Set.of(RECORDED, RULED, STALE))));
        assertEquals("vmx.h", left(RowFilter.ALL.with(Set.of(NEWER))));
        assertEquals("vlapic.h", left(RowFilter.ALL.with(Set.of(OLDER))));
        assertEquals("vmx.h vlapic.h vmx_assym.h gone.h", left(RowFilter.ALL));
    }

    @Test
    void textIsLookedForInNamePathAndRecord() {
        assertEquals("vlapic.h", left(RowFilter.ALL.with(" VLAPIC ")));
        assertEquals("vmx.h", left(RowFilter.ALL.with("intel/")));
        assertEquals("vlapic.h vmx_assym.h", left(RowFilter.ALL.with(".depend")));
        assertEquals("vmx_assym.h gone.h", left(RowFilter.ALL.with("/obj")));
        assertEquals("", left(RowFilter.ALL.with("vlapic").with(Set.of(STALE))));
    }

    @Test
    void timesAreToldBesideTheOneTheyAreComparedWith() {
        assertEquals(List.of("10:30:21", "09:30:03", "10:30:03", ""), ROWS.stream().map(Row::clock).toList());
        assertEquals(List.of("+18 s", "−60 min", "same time", ""), ROWS.stream().map(Row::newer).toList());
        assertEquals("10-26 23:00", row("/a", nanos("2014-10-26T23:00:00Z"), "", Mark.NONE, "/b").clock());
        assertEquals("2013-10-27", row("/a", nanos("2013-10-27T10:30:03Z"), "", Mark.NONE, "/b").clock());
        assertFalse(ROWS.get(3).isOlder());
    }
}
