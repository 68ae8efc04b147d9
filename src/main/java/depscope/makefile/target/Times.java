package depscope.makefile.target;

import depscope.makefile.variable.Variables;
import java.util.Optional;

/** Finds out where the file of a target is and when it was last changed. */
final class Times {
    /** The time of whatever would have been made: later than all that is there. */
    static final long NOW = Long.MAX_VALUE;

    private final Files files;
    private final Suffixes suffixes;
    private final Variables variables;
    private final MemberTimes members;

    /** What is to be done when a file that a dependency record names has moved: make runs {@code .STALE}. */
    interface Moved {
        void found(Target target);
    }

    Times(Files files, Suffixes suffixes, Variables variables, MemberTimes members) {
        this.files = files;
        this.suffixes = suffixes;
        this.variables = variables;
        this.members = members;
    }

    /** Looks for the file and sets path and time; the path is the bare name where nothing is found. */
    void look(Target target, Moved moved) {
        if (target.is(Attributes.ARCHV)) {
            target.mtime = ofMember(target);
            return;
        }
        if (target.is(Attributes.PHONY)) {
            target.mtime = 0;
            return;
        }
        String found = target.path == null ? find(target, moved).orElse(target.name) : target.path;
        if (!files.exists(found) && target.is(Attributes.MEMBER)) {
            lookInArchives(target);
            return;
        }
        target.mtime = files.mtime(found);
        if (target.path == null) {
            target.path = found;
        }
    }

    private Optional<String> find(Target target, Moved moved) {
        if (target.is(Attributes.NOPATH)) {
            return Optional.empty();
        }
        SearchPath path = suffixes.pathOf(target);
        Optional<String> found = path.find(target.name);
        int slash = target.name.lastIndexOf('/');
        if (found.isEmpty() && target.has(Flags.FROM_DEPEND) && !target.impliedDependents.isEmpty() && slash >= 0) {
            found = path.find(target.name.substring(slash + 1));
            found.ifPresent(file -> {
                target.path = file;
                moved.found(target);
            });
        }
        return found;
    }

    private long ofMember(Target target) {
        String archive = variables.value("!", target.scope());
        return archive.isEmpty() ? 0 : members.of(archive, variables.value("%", target.scope()));
    }

    /** A file that is only kept in archives has their time of it, unless something else needs the file. */
    private void lookInArchives(Target target) {
        for (Target dependent : target.dependents) {
            if (!dependent.has(Flags.REMAKE)) {
                continue;
            }
            if (!dependent.is(Attributes.ARCHV)) {
                target.mtime = 0;
                return;
            }
            int open = dependent.name.indexOf('(') + 1;
            int close = dependent.name.indexOf(')', open);
            if (open > 0 && close >= 0 && target.name.startsWith(dependent.name.substring(open, close))) {
                dependent.mtime = ofMember(dependent);
                target.mtime = dependent.mtime;
            }
        }
    }

    boolean isArchive(Target target) {
        return target.path != null && members.isArchive(target.path);
    }
}
