package depscope.makefile.parse;

import depscope.makefile.parse.TargetSide.Named;
import depscope.makefile.target.Archives;
import depscope.makefile.target.Attributes;
import depscope.makefile.target.SearchPath;
import depscope.makefile.target.Target;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import java.util.Optional;

/**
 * What stands behind the operator of a dependency line (parse.c, ParseDependencySources): sources, attributes, or what
 * the special target wants.
 *
 * <p>A source whose name holds something unknown is left out: its targets have prerequisites that are not known then. A
 * word that may be absent gives doubtful edges.
 */
final class SourceSide {
    /** What an edge takes, in bytes. */
    private static final long EDGE = 60;

    private final DependencyText line;
    private final Reading reading;
    private final TargetSide left;
    private final Special special;
    /** The number of what decides whether there are any further sources; 0 if there are. */
    private int rest = Unknowns.NONE;

    SourceSide(DependencyText line, TargetSide left) {
        this.line = line;
        this.reading = line.reading;
        this.left = left;
        this.special = left.special();
    }

    /**
     * Reads what is left of the line; whether one of its targets may become the main one. 2020: also where the special
     * target among them wants other things than sources.
     */
    boolean read() throws DependencyText.Given {
        line.blanks();
        if (line.isAtEnd()) {
            withoutSources();
        } else if (special == Special.MFLAGS || special == Special.MAKEFLAGS) {
            reading.flags(line.text.substring(line.at));
            return !reading.isCurrent();
        } else if (special.takesNothing()) {
            return !reading.isCurrent();
        }
        if (special.takesWords()) {
            words();
        } else {
            sources();
        }
        return true;
    }

    private void withoutSources() {
        switch (special) {
            case SUFFIXES -> {
                // Where it is in doubt whether they go, they stay.
                if (line.doubt == Unknowns.NONE) {
                    reading.graph().suffixes().clear();
                } else {
                    perhapsWithoutSources(line.doubt);
                }
            }
            case PATH -> {
                if (line.doubt == Unknowns.NONE) {
                    left.paths().forEach(SearchPath::clear);
                } else {
                    perhapsWithoutSources(line.doubt);
                }
                reading.graph().directories().setPath();
            }
            case SILENT, IGNORE -> reading.graph().targets().markAll(special.attribute());
            case SYSPATH -> {
                left.paths().forEach(SearchPath::clear);
                reading.systemPath().publish();
            }
            case POSIX -> reading.posix();
            default -> {
                // Of others nothing is the same as no line at all.
            }
        }
    }

    /** Sources that are suffixes or directories. */
    private void words() {
        int whether = Unknowns.NONE;
        boolean any = line.isAtEnd();
        while (!line.isAtEnd()) {
            int start = line.at;
            while (!line.isAtEnd() && !Splitting.isSpace(line.charAt(line.at))) {
                line.at++;
            }
            MarkedWord word = MarkedWord.of(line.text.substring(start, line.at), line.doubt);
            int doubt = word.isKnown() ? word.doubt() : word.unknown();
            any |= doubt == Unknowns.NONE;
            whether = doubt;
            if (word.isKnown()) {
                word(word.text(), word.doubt());
            } else {
                unknown(word.unknown());
            }
            line.blanks();
        }
        if (!any) {
            // There may be no word at all.
            perhapsWithoutSources(whether);
        }
        if (special == Special.PATH) {
            reading.graph().directories().setPath();
        } else if (special == Special.SYSPATH) {
            reading.systemPath().publish();
        }
    }

    private void perhapsWithoutSources(int number) {
        if (special == Special.SUFFIXES) {
            reading.graph().suffixes().unknown(number);
        } else if (special == Special.PATH) {
            left.paths().forEach(path -> path.perhapsClear(number));
        }
    }

    private void unknown(int number) {
        reading.unnamedSource(line.spot, number);
        switch (special) {
            case SUFFIXES, NULL -> reading.graph().suffixes().unknown(number);
            case PATH -> left.paths().forEach(path -> path.unknown(number));
            default -> {
                // Nothing that is needed depends on it.
            }
        }
    }

    private void word(String word, int doubt) {
        if (doubt != Unknowns.NONE && special == Special.SUFFIXES) {
            reading.graph().suffixes().perhaps(word, doubt);
            return;
        }
        if (doubt != Unknowns.NONE && special == Special.PATH) {
            left.paths().forEach(path -> path.perhaps(word, doubt));
            return;
        }
        switch (special) {
            case SUFFIXES -> reading.graph().suffixes().add(word);
            case PATH, SYSPATH -> left.paths().forEach(path -> path.add(word));
            case INCLUDES -> reading.graph().suffixes().addInclude(word);
            case LIBS -> reading.graph().suffixes().addLib(word);
            case NULL -> reading.graph().suffixes().setNull(word);
            case READONLY, NOREADONLY -> reading.variables().readOnly(word, special == Special.READONLY);
            default -> reading.enter(word);
        }
    }

    private void sources() throws DependencyText.Given {
        while (!line.isAtEnd()) {
            int start = line.at;
            Optional<AssignmentLine> local = LocalVariable.of(reading, line.text.substring(start));
            if (local.isPresent()) {
                left.targets().forEach(named -> LocalVariable.assign(local.get(), named.target().scope(), reading.variables()));
                return;
            }
            while (!line.isAtEnd() && !Splitting.isSpace(line.charAt(line.at))
                    && !(line.charAt(line.at) == '(' && line.at > start && line.charAt(line.at - 1) != '$')) {
                line.at++;
            }
            if (line.charAt(line.at) == '(') {
                Optional<Archives.Members> members = reading.graph().archives().parse(line.text, start, reading.variables().commandLine());
                if (members.isEmpty()) {
                    line.error("Error in source archive spec \"" + line.text.substring(start, line.at) + "\"");
                }
                for (Target member : members.get().targets()) {
                    source(member.name(), line.doubt);
                }
                line.at = members.get().end();
            } else {
                String marked = line.text.substring(start, line.at);
                int sign = reading.isCurrent() ? unknownBehind() : Unknowns.NONE;
                marked(MarkedWord.of(marked, line.doubt != Unknowns.NONE ? line.doubt : rest != Unknowns.NONE ? rest : sign));
            }
            line.blanks();
        }
    }

    /** The number of what decides whether a sign of an assignment follows, so that this is a variable; 0 if none does. */
    private int unknownBehind() {
        int next = line.at;
        while (Splitting.isSpace(line.charAt(next)) || Marks.isMaybe(line.charAt(next))) {
            next++;
        }
        return Marks.isUnknown(line.charAt(next)) ? Marks.number(line.charAt(next)) : Unknowns.NONE;
    }

    private void marked(MarkedWord word) {
        if (word.isKnown()) {
            source(word.text(), word.doubt());
            return;
        }
        left.targets().forEach(named -> named.target().latest().hasUnknownPrerequisites(word.unknown()));
        reading.unnamedSource(line.spot, word.unknown());
        if (special == Special.PHONY) {
            reading.graph().suffixes().rulesInDoubt(word.unknown());
        }
        // It may begin the assignment of a variable, whose value all that follows is.
        rest = reading.isCurrent() ? word.unknown() : rest;
    }

    private void source(String word, int doubt) {
        if (word.startsWith(".")) {
            Optional<Special> keyword = Special.of(word, reading.isCurrent());
            if (keyword.isPresent() && keyword.get() == Special.PHONY && doubt != Unknowns.NONE) {
                left.targets().forEach(named -> named.target().perhapsPhony(doubt));
                return;
            }
            if (keyword.isPresent() && keyword.get().attribute() != 0) {
                left.apply(keyword.get().attribute());
                return;
            }
            if (keyword.isPresent() && keyword.get() == Special.WAIT) {
                Target pause = reading.graph().targets().another(".WAIT_" + reading.nextWait());
                pause.setType(Attributes.WAIT | Attributes.PHONY | Attributes.DEPENDS | Attributes.NOTMAIN);
                link(pause, doubt);
                return;
            }
        }
        if (special == Special.MAIN) {
            reading.addGoal(word);
            return;
        }
        if (special == Special.NONE && left.attribute() == 0 && left.targets().isEmpty() && left.hasUnnamed()) {
            return;
        }
        Target source = left.create(word);
        if (special == Special.ORDER) {
            reading.order(Optional.of(source));
        } else if (special == Special.PHONY && doubt != Unknowns.NONE) {
            source.perhapsPhony(doubt);
        } else if (left.attribute() != 0) {
            source.addType(left.attribute());
        } else {
            link(source, doubt);
        }
    }

    private void link(Target source, int doubt) {
        long size = EDGE * left.targets().size();
        reading.variables().budget().spend(size);
        reading.variables().budget().keep(size);
        for (Named named : left.targets()) {
            int either = named.doubt() == Unknowns.NONE ? doubt : named.doubt();
            if (special == Special.NONE) {
                named.target().latest().need(source, line.spot, either);
            } else {
                named.target().latest().needUnseen(source, line.spot, either);
            }
        }
    }
}
