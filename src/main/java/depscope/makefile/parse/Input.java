package depscope.makefile.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A file, or a loop, that is being read. */
final class Input {
    /** As make calls the file. */
    final String name;
    /** What the conditionals want back at its end. */
    final Branches.Mark floor;
    /** Whether it is a dependency record: what it names may be gone. */
    final boolean depending;
    final Optional<ForLoop> loop;
    /** What it takes, in bytes, as long as it is read. */
    final long size;
    private int end;
    private final Deque<Lines> parts = new ArrayDeque<>();

    private Input(String name, Branches.Mark floor, boolean depending, Optional<ForLoop> loop, long size) {
        this.name = name;
        this.floor = floor;
        this.depending = depending;
        this.loop = loop;
        this.size = size;
    }

    static Input file(String name, Branches.Mark floor, boolean depending, Lines lines, long size) {
        Input input = new Input(name, floor, depending, Optional.empty(), size);
        input.parts.add(lines);
        return input;
    }

    static Input loop(String name, Branches.Mark floor, boolean depending, ForLoop loop) {
        return new Input(name, floor, depending, Optional.of(loop), loop.size());
    }

    /** The loop's next turn. */
    void turn(List<Lines> made) {
        parts.addAll(made);
    }

    /** No line of what is left of this turn, or of the file, is read. */
    void drop() {
        parts.clear();
    }

    /** The number of the line that would follow the last one; once all are read. */
    int end() {
        return end;
    }

    Optional<Line> next(boolean raw) {
        while (!parts.isEmpty()) {
            Optional<Line> line = raw ? parts.peek().nextRaw() : parts.peek().next();
            if (line.isPresent()) {
                return line;
            }
            end = parts.pop().line() + 1;
        }
        return Optional.empty();
    }
}
