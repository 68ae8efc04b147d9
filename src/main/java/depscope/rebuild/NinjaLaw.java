package depscope.rebuild;

import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.record.Make;

/**
 * The law of ninja, from its manual and {@code graph.cc}, as seen on 1.11: times in nanoseconds, and equal is up to
 * date; a phony target stands for what it needs, and one that needs nothing and is not there is made on every run.
 * An output is made again too where its command is another than the log has, where the log has none or an older time
 * than an input, and where what its compiler recorded is missing or older than the output. What a rule names and is
 * gone stops ninja; what a compiler recorded, for whatever output, does not.
 */
public final class NinjaLaw implements Law {
    @Override
    public Make make() {
        return Make.NINJA;
    }

    @Override
    public boolean isNewer(long prerequisite, long target) {
        return prerequisite > target;
    }

    @Override
    public boolean isAlwaysMade(int traits) {
        return false;
    }

    @Override
    public boolean stopsWithout(EdgeKind kind, int traits, int target) {
        return kind == EdgeKind.RULED && (traits & Trait.GUARDED) == 0 && (target & Trait.BY_COMMAND) == 0;
    }

    @Override
    public boolean standsForItsPrerequisites(int traits) {
        return (traits & Trait.ALIAS) != 0;
    }

    @Override
    public boolean comparesCommands() {
        return true;
    }

    @Override
    public boolean goesByLog() {
        return true;
    }
}
