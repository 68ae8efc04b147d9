package depscope.survey;

import depscope.finding.Doubtful;
import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.rebuild.Laws;
import depscope.rebuild.Ledger;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.truth.Commands;
import depscope.truth.Truth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading a tree came to, judged or not.
 *
 * @param counts how many records there are of each format
 * @param problems what of the tree itself could not be read
 * @param unreadable what of its records could not
 * @param notes what to know about all answers, a sentence each
 * @param makefiles that were read for their rules, by directory
 * @param laws which make decides about which target
 * @param ledger what makes wrote down of their outputs
 * @param suspects compiled targets of the graph without a record
 * @param commands that make nodes of the graph
 * @param states of the graph's files when they were looked at
 * @param premises what it all holds by
 */
record Reading(Map<RecordFormat, Integer> counts, List<ReadProblem> problems, List<ReadProblem> unreadable, List<String> notes,
        List<MakefileRun> makefiles, BuildGraph graph, Laws laws, Ledger ledger, Truth truth, Commands commands, List<Suspect> suspects, Doubtful doubtful, FileStates states, Premises premises) {
    Reading {
        counts = new TreeMap<>(counts);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        makefiles = List.copyOf(makefiles);
    }
}
