package depscope.makefile.parse;

import depscope.makefile.target.Archives;
import depscope.makefile.target.Attributes;
import depscope.makefile.target.SearchPath;
import depscope.makefile.target.Target;
import depscope.makefile.target.Wildcards;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the operator of a dependency line (parse.c, ParseDependencyTargets): targets, or one special name
 * that says what the sources are.
 *
 * <p>A target whose name holds something unknown cannot be named: it is left out.
 */
final class TargetSide {
    /** What a target takes, in bytes. */
    private static final long TARGET = 700;

    /**
     * @param doubt the number of what decides whether it is a target of this line, and this is read; 0 if so
     * @param perhaps whether that is open even where the line is read
     */
    record Named(Target target, int doubt, boolean perhaps) {
    }

    private final DependencyText line;
    private final Reading reading;
    private final List<Named> targets = new ArrayList<>();
    private final List<SearchPath> paths = new ArrayList<>();
    private Special special = Special.NONE;
    private int attribute;
    private boolean anyUnnamed;
    /** The number of what decides where the targets end: an unknown text among them may hold the operator; 0 if that is known. */
    private int end = Unknowns.NONE;

    TargetSide(DependencyText line) {
        this.line = line;
        this.reading = line.reading;
    }

    List<Named> targets() {
        return Collections.unmodifiableList(targets);
    }

    /** The paths that {@code .PATH} and {@code .PATH.suffix} mean. */
    List<SearchPath> paths() {
        return Collections.unmodifiableList(paths);
    }

    Special special() {
        return special;
    }

    /** What sources get by the special name; 0 if nothing. */
    int attribute() {
        return attribute;
    }

    /** Whether there are targets that cannot be named. */
    boolean hasUnnamed() {
        return anyUnnamed;
    }

    /** Reads all up to the operator. */
    void read() throws DependencyText.Given {
        do {
            target();
        } while (!line.isAtEnd() && !line.isAtOperator());
        if (end != Unknowns.NONE) {
            targets.replaceAll(named -> new Named(named.target(), named.doubt() == Unknowns.NONE ? end : named.doubt(), true));
            targets.forEach(named -> named.target().latest().hasUnknownPrerequisites(end));
        }
        if (!targets.isEmpty() && special != Special.NONE && !special.isTarget()) {
            line.warn("Special and mundane targets don't mix. Mundane ones ignored");
        }
    }

    private void target() throws DependencyText.Given {
        int start = line.at;
        while (!line.isAtEnd() && !isEndOfName()) {
            line.at += line.charAt(line.at) == '$' ? reading.variables().referenceLength(line.text, line.at, reading.variables().commandLine()) : 1;
        }
        if (line.charAt(line.at) == '(' && !line.isEscaped(line.at)) {
            Optional<Archives.Members> members = reading.graph().archives().parse(line.text, start, reading.variables().commandLine());
            if (members.isEmpty()) {
                line.error("Error in archive specification: \"" + line.text.substring(start, line.at) + "\"");
            }
            members.get().targets().forEach(member -> targets.add(new Named(member, line.doubt, false)));
            line.at = members.get().end();
            return;
        }
        end = end == Unknowns.NONE ? Marks.firstUnknown(line.text.substring(start, Math.min(line.at, line.text.length()))) : end;
        if (line.isAtEnd()) {
            line.at = line.text.length();
            if (end != Unknowns.NONE) {
                reading.unnamedTarget(line.spot, end);
                targets.forEach(named -> named.target().latest().hasUnknownPrerequisites(end));
                throw new DependencyText.Given();
            }
            noOperator(line.text.substring(start));
        }
        String word = line.text.substring(start, line.at);
        special(word);
        if (special == Special.NONE && !word.isEmpty()) {
            plain(word);
        } else if (special == Special.PATH && !word.isEmpty() && word.charAt(0) != '.') {
            line.warn("Extra target " + (reading.isCurrent() ? "\"" + word + "\"" : "(" + word + ")") + " ignored");
        }
        if (special != Special.NONE && special != Special.PATH) {
            extra();
        } else {
            line.blanks();
        }
    }

    private boolean isEndOfName() {
        char c = line.charAt(line.at);
        return !line.isEscaped(line.at) && (Splitting.isSpace(c) || c == '!' || c == ':' || c == '(');
    }

    private void noOperator(String rest) throws DependencyText.Given {
        boolean conflict = rest.startsWith("<<<<<<") || rest.startsWith("======") || rest.startsWith(">>>>>>");
        if (conflict && !reading.isCurrent()) {
            line.error("Makefile appears to contain unresolved cvs/rcs/??? merge conflicts");
        }
        line.noDependency("Need an operator");
    }

    /** Whatever stands behind a special name is no target. */
    private void extra() {
        int start = line.at;
        boolean more = false;
        while (!line.isAtEnd() && !line.isAtOperator()) {
            more |= line.isEscaped(line.at) || line.charAt(line.at) != ' ' && line.charAt(line.at) != '\t';
            line.at++;
        }
        if (more) {
            String others = line.text.substring(start, line.at).stripLeading();
            line.warn(reading.isCurrent() ? "Extra target \"" + others + "\" ignored" : "Extra target ignored");
        }
    }

    private void special(String word) throws DependencyText.Given {
        if (word.length() < 2 || word.charAt(0) != '.' || word.charAt(1) < 'A' || word.charAt(1) > 'Z') {
            return;
        }
        Optional<Special> found = Special.of(word, reading.isCurrent());
        if (found.isEmpty()) {
            if (word.startsWith(".PATH")) {
                special = Special.PATH;
                String suffix = word.substring(5);
                Optional<SearchPath> path = reading.graph().suffixes().pathOf(suffix);
                if (path.isEmpty()) {
                    char quote = reading.isCurrent() ? '"' : '\'';
                    line.error("Suffix " + quote + suffix + quote + " not defined (yet)");
                }
                paths.add(path.get());
            }
            return;
        }
        if (special == Special.PATH && found.get() != Special.PATH) {
            line.error("Mismatched special targets");
        }
        special = found.get();
        attribute = special.attribute();
        switch (special) {
            case PATH -> paths.add(reading.graph().directories().searchPath());
            case SYSPATH -> paths.add(reading.systemPath().given());
            case MAIN -> special = reading.goals().isEmpty() ? Special.MAIN : Special.NONE;
            case BEGIN, END, STALE, ERROR, INTERRUPT -> {
                Target made = create(word);
                made.addType(Attributes.NOTMAIN | Attributes.SPECIAL);
                targets.add(new Named(made, line.doubt, false));
            }
            case DEFAULT -> {
                Target made = reading.graph().targets().fresh(".DEFAULT");
                made.addType(Attributes.NOTMAIN | Attributes.TRANSFORM);
                reading.graph().targets().setDefault(made);
                targets.add(new Named(made, line.doubt, false));
            }
            case ORDER -> reading.order(Optional.empty());
            default -> {
                // Nothing but what its sources come to.
            }
        }
    }

    /** The target or source of this name. */
    Target create(String name) {
        if (reading.graph().targets().find(name).isEmpty()) {
            reading.variables().budget().keep(TARGET + 2L * name.length());
        }
        return reading.graph().targets().create(name);
    }

    private void plain(String marked) {
        MarkedWord word = MarkedWord.of(marked, line.doubt);
        if (!word.isKnown()) {
            reading.unnamedTarget(line.spot, word.unknown());
            anyUnnamed = true;
            return;
        }
        List<String> names = Wildcards.isIn(word.text())
                ? reading.graph().wildcards().expand(word.text(), reading.graph().directories().emptyPath()) : List.of(word.text());
        for (String name : names) {
            Target target = reading.graph().suffixes().isTransform(name) ? reading.graph().suffixes().addTransform(name) : create(name);
            int rule = reading.graph().suffixes().doubtOf(name);
            targets.add(new Named(target, word.doubt() == Unknowns.NONE ? rule : word.doubt(), word.perhaps() || rule != Unknowns.NONE));
        }
    }

    /** Gives all targets an operator or an attribute; whichever has another operator, and all behind it, get none. */
    void apply(int bits) {
        for (Named named : targets) {
            Target target = named.target();
            int its = target.type() & Attributes.OPERATORS;
            int other = bits & Attributes.OPERATORS;
            if (other != its && its != 0 && other != 0) {
                line.tell("Inconsistent operator for " + target.name());
                return;
            }
            target.stateAt(line.spot);
            if (bits == Attributes.DOUBLE_COLON && its == Attributes.DOUBLE_COLON) {
                Target group = reading.graph().targets().another(target.name());
                group.setType(bits | Attributes.INVISIBLE);
                target.join(group);
                group.stateAt(line.spot);
            } else {
                target.addType(bits);
            }
        }
    }

    /** The first that may be made where nothing is asked for becomes that, if none was before. */
    void findMain() {
        if (reading.graph().targets().main().isEmpty()) {
            targets.stream().map(Named::target).filter(reading.graph().targets()::mayBeMain).findFirst()
                    .ifPresent(reading.graph().targets()::setMain);
        }
    }
}
