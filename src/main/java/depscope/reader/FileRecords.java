package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.DepRecord;
import depscope.record.LogRecord;
import depscope.record.ReadProblem;
import depscope.record.RuleRecord;
import java.util.List;

/** All that one file gave; nothing at all if it is no record after all. Problems in the order of the file. */
public record FileRecords(List<DepRecord> records, List<RuleRecord> rules, List<CommandRecord> commands, List<LogRecord> logs,
        List<ReadProblem> problems) {
    static final FileRecords NOTHING = failed(List.of());

    public FileRecords {
        records = List.copyOf(records);
        rules = List.copyOf(rules);
        commands = List.copyOf(commands);
        logs = List.copyOf(logs);
        problems = List.copyOf(problems);
    }

    static FileRecords failed(List<ReadProblem> problems) {
        return new FileRecords(List.of(), List.of(), List.of(), List.of(), problems);
    }

    boolean isEmpty() {
        return records.isEmpty() && rules.isEmpty() && commands.isEmpty() && logs.isEmpty();
    }
}
