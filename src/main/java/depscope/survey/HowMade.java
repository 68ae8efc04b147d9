package depscope.survey;

import depscope.explain.Evidence;
import depscope.explain.Lines;
import depscope.record.RecordFormat;
import depscope.scan.FoldedCommand;
import depscope.scan.Folding;
import depscope.truth.Commands;
import java.util.List;
import java.util.Optional;

/** How targets are made: the commands that make's graph and compilation databases tell. Safe for several threads. */
public final class HowMade {
    private final Commands commands;
    private final Lines lines;
    private final Folding folding = new Folding();

    /**
     * @param line the whole command, raw, as it is given to a shell, or its words with blanks between
     * @param parts its commands, taken apart
     * @param place where it is written down; empty where that can no longer be read
     * @param isOfLastTime whether it is the one that made the target, and not the one that would make it now
     */
    public record Command(String line, List<FoldedCommand> parts, Optional<Evidence.Line> place, boolean isOfLastTime) {
    }

    HowMade(Commands commands, Lines lines) {
        this.commands = commands;
        this.lines = lines;
    }

    List<Command> of(int target) {
        return commands.of(target).stream().map(command -> new Command(command.text(),
                command.words().isEmpty() ? folding.of(command.line()) : folding.of(command.words()),
                lines.at(command.file(), command.place()),
                command.format() == RecordFormat.CMD || command.format() == RecordFormat.META)).toList();
    }
}
