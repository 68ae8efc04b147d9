package depscope.makefile.target;

import depscope.makefile.value.Unknowns;
import java.util.Optional;

/** A file that a target might be made from, or, at the top, the target itself taken for one of a suffix. */
final class Candidate {
    final String file;
    final String prefix;
    final Suffix suffix;
    /** What is made from this; empty at the top. */
    final Optional<Candidate> made;
    /** Null where no target is known of it yet. */
    Target target;
    /** What decides whether this is what the target is made from. */
    int doubt = Unknowns.NONE;

    Candidate(String file, String prefix, Suffix suffix, Candidate made, Target target) {
        this.file = file;
        this.prefix = prefix;
        this.suffix = suffix;
        this.made = Optional.ofNullable(made);
        this.target = target;
    }

    /** The one that the whole chain leads to. */
    Candidate top() {
        Candidate at = this;
        while (at.made.isPresent()) {
            at = at.made.get();
        }
        return at;
    }
}
