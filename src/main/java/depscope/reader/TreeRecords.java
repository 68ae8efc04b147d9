package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.DepRecord;
import depscope.record.LogRecord;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All records of a tree, each list in the order of the files' paths.
 *
 * @param records what recorders wrote
 * @param rules make's own graphs, and what conventions stand in for them
 * @param commands what compiled, where files list it
 * @param logs what makes wrote down of what they made
 * @param counts how many records there are of each format; formats without any are left out
 * @param complete false if reading was stopped; then some files are missing
 */
public record TreeRecords(List<DepRecord> records, List<RuleRecord> rules, List<CommandRecord> commands,
        List<LogRecord> logs, List<ReadProblem> problems, Map<RecordFormat, Integer> counts, boolean complete) {
    public TreeRecords {
        records = List.copyOf(records);
        rules = List.copyOf(rules);
        commands = List.copyOf(commands);
        logs = List.copyOf(logs);
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
    }

    /** The same with other rules. */
    public TreeRecords withRules(List<RuleRecord> others) {
        Map<RecordFormat, Integer> counted = new EnumMap<>(RecordFormat.class);
        counted.putAll(counts);
        for (RecordFormat format : List.of(RecordFormat.CONVENTION, RecordFormat.MAKEFILE)) {
            int count = (int) others.stream().filter(record -> record.format() == format).count();
            if (count > 0) {
                counted.put(format, count);
            } else {
                counted.remove(format);
            }
        }
        return new TreeRecords(records, others, commands, logs, problems, counted, complete);
    }
}
