package depscope.rebuild;

import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.record.Make;

/**
 * The law of GNU make, from its manual and {@code remake.c}, as seen on 4.3: times in nanoseconds, and equal is up
 * to date; phony targets are made on every run, and so is what needs one, or needs a rule's target that has no
 * recipe and is not there (FORCE). Such a target that is there is never made, and nothing follows from it. Without a
 * prerequisite that is gone and that no rule has as target, make stops. What an intermediate file is made of counts
 * for what needs it.
 *
 * <p>Under kbuild ({@code scripts/Kbuild.include} of Linux) a recipe with {@code if_changed} looks itself whether
 * there is anything to do: names that are made on every run do not count for it, and another command does.
 */
public final class GnuMakeLaw implements Law {
    private final Make make;

    private GnuMakeLaw(Make make) {
        this.make = make;
    }

    public static Law plain() {
        return new GnuMakeLaw(Make.GNU);
    }

    public static Law kbuild() {
        return new GnuMakeLaw(Make.KBUILD);
    }

    @Override
    public Make make() {
        return make;
    }

    @Override
    public boolean isNewer(long prerequisite, long target) {
        return prerequisite > target;
    }

    @Override
    public boolean isAlwaysMade(int traits) {
        boolean isBare = (traits & Trait.BARE_DOUBLE_COLON) != 0 && (traits & Trait.COMMANDS) != 0;
        return isBare || (traits & Trait.PHONY) != 0;
    }

    @Override
    public boolean stopsWithout(EdgeKind kind, int traits, int target) {
        boolean isRead = kind == EdgeKind.RULED || (target & Trait.RULED) != 0;
        return isRead && (target & Trait.BY_COMMAND) == 0 && (traits & (Trait.GUARDED | Trait.SYMBOL | Trait.PHONY)) == 0;
    }

    @Override
    public boolean isLeftAlone(int traits) {
        return (traits & Trait.RULED) != 0 && (traits & (Trait.COMMANDS | Trait.PHONY)) == 0;
    }

    @Override
    public boolean standsForItsPrerequisites(int traits) {
        return (traits & Trait.INTERMEDIATE) != 0;
    }

    @Override
    public boolean seesThroughForce(int traits) {
        return (traits & (Trait.IF_CHANGED | Trait.RECURSIVE)) != 0;
    }

    @Override
    public boolean comparesCommands() {
        return make == Make.KBUILD;
    }
}
