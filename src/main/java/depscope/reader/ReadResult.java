package depscope.reader;

import depscope.record.ReadProblem;
import java.util.List;

/**
 * What a reader made of a file, and what it could not read of it.
 *
 * @param record what makes sense of the file; empty where nothing does
 * @param problems in the order of the file
 */
public record ReadResult<R>(R record, List<ReadProblem> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }
}
