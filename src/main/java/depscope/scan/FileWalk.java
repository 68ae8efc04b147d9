package depscope.scan;

import java.util.BitSet;

/** One walk through one file. */
final class FileWalk {
    final Source source;
    final Directives directives;
    /** Where on the search path the file was found. */
    final int index;
    /** How many includes lead to it. */
    final int depth;
    /** The directive to run next. */
    int at;
    /** Whether it may itself have been read before. */
    final boolean again;
    /** Whether it is a system header, or from here on counts as one. */
    boolean system;
    /** How many conditional groups are open of which a branch is walked that may not be taken. */
    int doubts;
    private final boolean certain;
    private final BitSet eitherWay;
    /** The directives that are run under no doubt within this file; null where nobody will ask. */
    final BitSet ran;

    /**
     * @param system whether it is a system header
     * @param certain whether the file is read here for certain, or, if it is walked either way, here or before
     * @param eitherWay the directives that ran in every earlier walk that was in doubt; null if not either way
     * @param again whether it may itself have been read before, and not only the file that includes it
     */
    FileWalk(SearchPath.Hit hit, int depth, boolean system, boolean certain, BitSet eitherWay, boolean again) {
        source = hit.source();
        index = hit.index();
        this.depth = depth;
        this.system = system;
        this.certain = certain;
        this.eitherWay = eitherWay;
        this.again = again;
        directives = source.directives;
        ran = certain ? null : new BitSet();
    }

    boolean isCertain() {
        return certain && doubts == 0;
    }

    BitSet eitherWay() {
        return eitherWay;
    }

    /** Whether the include guard is taken for undefined: where the file is read either way, it was read without. */
    boolean guardIsOpen() {
        return eitherWay != null && directives.guard >= 0;
    }
}
