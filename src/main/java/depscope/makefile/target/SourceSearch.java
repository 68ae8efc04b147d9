package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Unknowns;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the file that suffix rules make a target from: breadth first over all chains of rules, until one leads to a
 * file or a known target.
 *
 * <p>Rules that lead in circles are gone through once. In {@link Edition#OF_2020} make itself would not end there;
 * {@link Edition#CURRENT} goes on only once from one file name, whatever suffix it was taken to have.
 *
 * <p>Where none of the files is there, but directories are that the tree does not hold, nobody knows what a target
 * without commands is made from.
 */
final class SourceSearch {
    private final Targets targets;
    private final Suffixes suffixes;
    private final Edition edition;
    private final Unknowns unknowns;
    private final Budget budget;

    SourceSearch(Targets targets, Suffixes suffixes, Edition edition, Unknowns unknowns, Budget budget) {
        this.targets = targets;
        this.suffixes = suffixes;
        this.edition = edition;
        this.unknowns = unknowns;
        this.budget = budget;
    }

    /** What a target may be taken for: a file of each of the suffixes it ends in, else of the null suffix. */
    List<Candidate> tops(Target target) {
        List<Candidate> tops = new ArrayList<>();
        String name = target.name();
        for (Suffix suffix : suffixes.of(name)) {
            tops.add(new Candidate(name, name.substring(0, name.length() - suffix.name().length()), suffix, null, target));
        }
        if (tops.isEmpty()) {
            tops.add(new Candidate(name, name, suffixes.nullSuffix(), null, target));
        }
        return tops;
    }

    /** The first that exists of all that {@code tops} can be made from. */
    Optional<Candidate> first(List<Candidate> tops) {
        Deque<Candidate> ahead = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        boolean unknown = false;
        int whether = Unknowns.NONE;
        for (Candidate top : tops) {
            // What has no known suffix and commands of its own is not made by rules.
            boolean known = !top.suffix.name().isEmpty() && top.suffix.ends(top.file);
            if (known || top.target.commands.isEmpty() || Doubts.ofScript(top.target) != Unknowns.NONE) {
                top.doubt = known ? Unknowns.NONE : Doubts.ofScript(top.target);
                addSources(top, ahead);
            }
        }
        while (!ahead.isEmpty()) {
            Candidate next = ahead.pop();
            budget.spend(next.file.length());
            boolean isNode = targets.find(next.file).isPresent();
            whether = Doubts.first(whether, isNode ? Unknowns.NONE : next.suffix.path.doubtOf(next.file));
            if (isNode || next.suffix.path.find(next.file).isPresent()) {
                next.doubt = Doubts.first(next.doubt, whether);
                note(tops.get(0).target, whether);
                return Optional.of(next);
            }
            if (seen.add(edition == Edition.CURRENT ? next.file : next.prefix + '\n' + next.suffix.name() + '\n' + next.file)) {
                addSources(next, ahead);
            }
            unknown |= next.suffix.path.hasUnknown();
        }
        if (!tops.isEmpty()) {
            note(tops.get(0).target, whether);
        }
        if (unknown && tops.get(0).target.commands.isEmpty()) {
            Target target = tops.get(0).target;
            target.hasUnknownPrerequisites(unknowns.number(target.spot(), "what suffix rules make " + target.name() + " from"));
        }
        return Optional.empty();
    }

    /** That it may be made from something else, if that is in doubt. */
    private static void note(Target target, int doubt) {
        if (doubt != Unknowns.NONE) {
            target.hasUnknownPrerequisites(doubt);
        }
    }

    private static void addSources(Candidate candidate, Deque<Candidate> ahead) {
        for (Suffix source : candidate.suffix.sources) {
            if (source.isNull && !source.name().isEmpty()) {
                add(candidate.prefix, source, candidate, ahead);
            }
            add(candidate.prefix + source.name(), source, candidate, ahead);
        }
    }

    private static void add(String file, Suffix suffix, Candidate made, Deque<Candidate> ahead) {
        Candidate source = new Candidate(file, made.prefix, suffix, made, null);
        source.doubt = made.doubt;
        ahead.add(source);
    }

    /** The first of a target's own prerequisites that a rule makes it from: that goes before whatever exists. */
    Optional<Candidate> stated(Candidate top) {
        for (Edge edge : top.target.prerequisites) {
            Target each = edge.prerequisite();
            // Whether an optional one exists is not known yet.
            if (each.is(Attributes.OPTIONAL) && top.target.commands.isEmpty()) {
                continue;
            }
            String base = each.name().substring(each.name().lastIndexOf('/') + 1);
            budget.spend(base.length());
            if (base.startsWith(top.prefix)) {
                Optional<Suffix> suffix = suffixes.get(base.substring(top.prefix.length()));
                if (suffix.isPresent() && suffix.get().made.contains(top.suffix)) {
                    Candidate found = new Candidate(each.name(), top.prefix, suffix.get(), top, each);
                    found.doubt = edge.doubt();
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }
}
