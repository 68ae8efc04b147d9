package depscope.truth;

import depscope.record.DepRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which compilers' records GNU make reads: those that its makefiles include, as its data base lists them
 * ({@code MAKEFILE_LIST}, GNU make manual, "Other Special Variables"). Where no data base is at hand, or none that is
 * younger than the record, all are taken to be read.
 */
public final class ReadByMake {
    private static final Set<RecordFormat> INCLUDED = EnumSet.of(RecordFormat.D, RecordFormat.PO, RecordFormat.PLO);

    private final Resolver links;
    private final Set<TreePath> listed = new HashSet<>();
    /** The directories of runs that tell what they read. */
    private final Set<TreePath> told = new HashSet<>();
    private long youngest = Long.MIN_VALUE;

    public ReadByMake(List<RuleRecord> rules, Resolver links) {
        this.links = links;
        for (RuleRecord run : rules) {
            String list = run.make() == Make.GNU ? run.variables().getOrDefault("MAKEFILE_LIST", "").strip() : "";
            if (!list.isEmpty()) {
                told.add(run.base());
                youngest = Math.max(youngest, links.stat(run.file()).mtime());
                for (String word : list.split("\\s+")) {
                    listed.add(links.real(run.base(), word));
                }
            }
        }
    }

    public boolean isRead(DepRecord record) {
        return !INCLUDED.contains(record.format()) || listed.contains(links.real(record.file())) || !told.contains(record.base())
                || links.stat(record.file()).mtime() > youngest;
    }
}
