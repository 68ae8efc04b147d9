package depscope.rebuild;

import depscope.graph.Trait;
import depscope.record.Make;

/**
 * The law of BSD make, from bmake(1) and its {@code Make_OODate}, as seen on FreeBSD 15 and on the 2020
 * edition: times are whole seconds, and equal is up to date; a time of 0 counts as 1. {@code !},
 * {@code .EXEC} and {@code .PHONY} targets are made on every run; a {@code .USE}
 * prerequisite outdates nothing, nor does a {@code .EXEC} one that is a file; a {@code ::} rule without prerequisites is always made. What is not
 * there has the time 0: so a missing target is no older than prerequisites that are all missing too, as
 * {@code .OPTIONAL} ones may be, and is left so. In meta mode (its meta.c,
 * {@code meta_oodate}) commands are compared too, and what the last commands read or executed, as traced: a file newer by a whole
 * second outdates, and so does one that is gone, unless it lay where the commands ran; a directory does not. Traces are no
 * prerequisites: nothing is made for them, and what this run makes counts as it was before.
 */
public final class BsdMakeLaw implements Law {
    private static final long SECOND = 1_000_000_000L;

    private final Make make;

    private BsdMakeLaw(Make make) {
        this.make = make;
    }

    public static Law plain() {
        return new BsdMakeLaw(Make.BMAKE);
    }

    public static Law meta() {
        return new BsdMakeLaw(Make.META);
    }

    @Override
    public Make make() {
        return make;
    }

    @Override
    public boolean isNewer(long prerequisite, long target) {
        return seconds(prerequisite) > seconds(target);
    }

    private static long seconds(long nanos) {
        long seconds = Math.floorDiv(nanos, SECOND);
        return seconds == 0 ? 1 : seconds;
    }

    @Override
    public boolean isAlwaysMade(int traits) {
        return (traits & (Trait.PHONY | Trait.FORCED | Trait.EXEC | Trait.BARE_DOUBLE_COLON)) != 0;
    }

    @Override
    public boolean counts(int traits, boolean exists) {
        // Make_Update forces what needs a file that is not there even after it was made.
        return (traits & Trait.USE) == 0 && ((traits & Trait.EXEC) == 0 || !exists);
    }

    @Override
    public boolean isMadeWithoutPrerequisites(int traits) {
        return (traits & Trait.DOUBLE_COLON) != 0;
    }

    @Override
    public boolean mayBeAbsent(int traits, boolean hasPrerequisites) {
        return hasPrerequisites || (traits & Trait.OPTIONAL) != 0;
    }

    @Override
    public boolean comparesCommands() {
        return make == Make.META;
    }

    @Override
    public boolean goesByTraces() {
        return make == Make.META;
    }
}
