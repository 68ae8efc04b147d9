package depscope.makefile.target;

import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a target is made from by suffix rules, where it is, and what its prerequisites with variables and wildcards
 * in their names mean. The edges that rules make are stated where the rules are.
 *
 * <p>A prerequisite that a rule makes the target from goes before any file that exists, but prerequisites can only be
 * named once it is known which suffix the target has: so files are looked for first, and given up for a prerequisite.
 * One that cannot be named is taken for another one than what a rule makes the target from.
 */
final class ImplicitSources {
    private static final String TARGET = "@";
    private static final String PREFIX = "*";
    private static final String ARCHIVE = "!";
    private static final String MEMBER = "%";
    private static final String LIBRARY_SUFFIX = ".a";

    private final Targets targets;
    private final Suffixes suffixes;
    private final Directories directories;
    private final Variables variables;
    private final SourceSearch search;
    private final DynamicSources dynamic;
    private final Inheritance inheritance;

    ImplicitSources(Targets targets, Suffixes suffixes, Directories directories, Variables variables, SourceSearch search,
            DynamicSources dynamic, Inheritance inheritance) {
        this.targets = targets;
        this.suffixes = suffixes;
        this.directories = directories;
        this.variables = variables;
        this.search = search;
        this.dynamic = dynamic;
        this.inheritance = inheritance;
    }

    /** Does all that for a target; once. */
    void find(Target target) {
        if (target.is(Attributes.DEPS_FOUND)) {
            return;
        }
        target.type |= Attributes.DEPS_FOUND;
        set(TARGET, target.path == null ? target.name : target.path, target);
        set(PREFIX, target.name, target);
        if (target.is(Attributes.ARCHV)) {
            findOfArchive(target);
        } else if (target.is(Attributes.LIB)) {
            findLibrary(target);
        } else {
            findUsual(target);
        }
    }

    private void set(String name, String value, Target target) {
        variables.set(name, value, target.scope());
    }

    private void findUsual(Target target) {
        List<Candidate> tops = target.is(Attributes.PHONY) ? List.of() : search.tops(target);
        Optional<Candidate> bottom = search.first(tops);
        Optional<Candidate> top = bottom.map(Candidate::top).or(() -> tops.stream().findFirst());
        set(TARGET, target.path == null ? target.name : target.path, target);
        set(PREFIX, top.map(each -> each.prefix).orElse(target.name), target);
        dynamic.expandAll(target);
        if (top.isPresent()) {
            if (top.get().suffix.library) {
                target.type |= Attributes.LIB;
            }
            bottom = preferred(bottom, search.stated(top.get()));
        }
        if (suffixes.doubt() != Unknowns.NONE && !target.is(Attributes.PHONY)) {
            target.hasUnknownPrerequisites(suffixes.doubt());
        }
        if (bottom.isPresent()) {
            bottom.get().doubt = Doubts.first(bottom.get().doubt, suffixes.doubt(), target.doubtOfRules);
            link(bottom.get(), target);
        } else {
            locate(target, top);
        }
    }

    /** A source that is stated goes first. That it may not be stated is no matter if the same is found anyway. */
    private static Optional<Candidate> preferred(Optional<Candidate> found, Optional<Candidate> stated) {
        if (stated.isPresent() && found.isPresent() && found.get().made.filter(made -> made == stated.get().made.orElseThrow()).isPresent()
                && found.get().file.equals(stated.get().file)) {
            stated.get().doubt = found.get().doubt;
        }
        return stated.or(() -> found);
    }

    /** No rule makes it: finds it along the path of its suffix. */
    private void locate(Target target, Optional<Candidate> top) {
        if (target.is(Attributes.PHONY | Attributes.NOPATH)) {
            return;
        }
        SearchPath along = top.map(each -> each.suffix.path).orElse(directories.searchPath());
        target.path = along.find(target.name).orElse(null);
        if (target.path == null) {
            return;
        }
        set(TARGET, target.path, target);
        target.suffix = top.map(each -> each.suffix).orElse(null);
        int suffix = top.map(each -> each.suffix.name().length()).orElse(0);
        String prefix = target.path.substring(0, Math.max(0, target.path.length() - suffix));
        set(PREFIX, prefix.substring(prefix.lastIndexOf('/') + 1), target);
    }

    /** Makes edges of a chain of sources, from its bottom up to the target. */
    private void link(Candidate bottom, Target target) {
        if (bottom.target == null) {
            bottom.target = targets.create(bottom.file);
        }
        Candidate source = bottom;
        while (source.made.isPresent()) {
            Candidate made = source.made.get();
            source.target.suffix = source.suffix;
            if (made.target == null) {
                made.target = targets.create(made.file);
            }
            apply(made.target, source.target, made.suffix, source.suffix, bottom.doubt);
            if (made.target != target) {
                made.target.type |= Attributes.DEPS_FOUND;
                set(PREFIX, made.prefix, made.target);
                set(TARGET, made.target.name, made.target);
            }
            source = made;
        }
        target.suffix = source.suffix;
    }

    /** That {@code target} is made from {@code source} by the rule between these suffixes, if there is still one. */
    private void apply(Target target, Target source, Suffix to, Suffix from, int doubt) {
        Optional<Target> rule = suffixes.rule(from, to);
        int whether = Doubts.first(doubt, rule.map(Doubts::ofRule).orElse(Unknowns.NONE));
        target.need(source, rule.map(each -> each.spot().isInFile() ? each.spot() : each.scriptSpot()).orElse(target.spot()), whether);
        if (rule.isEmpty()) {
            return;
        }
        int own = target.prerequisites.size();
        inheritance.inherit(rule.get(), target, whether);
        dynamic.expandFrom(target, own);
        source.impliedDependents.add(target);
    }

    /** {@code lib.a(member.o)} is made from the member, and by a rule from the member's suffix to the archive's. */
    private void findOfArchive(Target target) {
        int open = target.name.indexOf('(');
        int close = target.name.indexOf(')');
        if (open < 0 || close < open) {
            return;
        }
        String archive = target.name.substring(0, open);
        Target member = targets.create(target.name.substring(open + 1, close));
        find(member);
        target.need(member, target.spot(), Unknowns.NONE);
        set(PREFIX, variables.value(PREFIX, member.scope()), target);
        set(MEMBER, member.name, target);
        set(ARCHIVE, archive, target);
        set(TARGET, archive, target);
        dynamic.expandAll(target);
        Suffix suffix = member.suffix == null ? suffixes.nullSuffix() : member.suffix;
        for (Suffix made : suffix.made) {
            if (made.ends(archive)) {
                apply(target, member, made, suffix, suffixes.doubt());
                break;
            }
        }
        if (!target.hasOperator()) {
            target.type |= Attributes.DEPENDS;
        }
        member.type |= Attributes.MEMBER | Attributes.JOIN | Attributes.MADE;
    }

    /** {@code -lname} is {@code libname.a} on the path of {@code .a}, and called by its short name. */
    private void findLibrary(Target target) {
        target.suffix = suffixes.get(LIBRARY_SUFFIX).orElse(null);
        if (target.suffix != null) {
            String name = target.name.length() > 2 ? target.name.substring(2) : "";
            target.path = target.suffix.path.find("lib" + name + ".a").orElse(null);
        }
        set(TARGET, target.name, target);
        set(PREFIX, "", target);
    }
}
