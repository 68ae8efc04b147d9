package depscope.makefile.parse;

import depscope.makefile.target.Archives;
import depscope.makefile.target.Attributes;
import depscope.makefile.target.SearchPath;
import depscope.makefile.target.Target;
import depscope.makefile.target.Wildcards;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One dependency line, its references expanded but for those that are left for later (bmake(1), "File dependency
 * specifications"; parse.c, ParseDoDependency): targets, an operator, sources.
 *
 * <p>A target whose name holds something unknown cannot be named: it is left out, and so is a source; the target that
 * it is a source of has prerequisites that are not known then. A word that may be absent gives doubtful edges.
 */
final class DependencyLine {
    /** A mistake that ends the line; it was told. */
    private static final class Given extends Exception {
        private static final long serialVersionUID = 1;

        Given() {
            super("", null, false, false);
        }
    }

    /** So many backslashes in a row are worth to be paid for. */
    private static final int LONG = 16;
    /** What an edge takes, in bytes, and a target. */
    private static final long EDGE = 60;
    private static final long TARGET = 700;

    /** @param doubt the number of what decides whether it is a target of this line; 0 if it is */
    record Named(Target target, int doubt) {
    }

    private final Reading reading;
    private final Spot spot;
    private final String text;
    private final int doubt;
    private final List<Named> targets = new ArrayList<>();
    private final List<SearchPath> paths = new ArrayList<>();
    private Special special = Special.NONE;
    private int attribute;
    private boolean anyUnnamed;
    private int at;

    private DependencyLine(Reading reading, String text, Spot spot) {
        this.reading = reading;
        this.text = text;
        this.spot = spot;
        this.doubt = reading.variables().doubt();
    }

    /** Reads the line into the graph. @return its targets, which commands that follow are for */
    static List<Named> read(Reading reading, String text, Spot spot) {
        DependencyLine line = new DependencyLine(reading, text, spot);
        try {
            line.all();
        } catch (Given given) {
            // What was read of it stays.
        }
        return line.targets;
    }

    private void error(String message) throws Given {
        reading.messages().add(doubt == Unknowns.NONE ? Message.Level.FATAL : Message.Level.WARNING, message);
        throw new Given();
    }

    private void warn(String message) {
        reading.messages().add(Message.Level.WARNING, message);
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** Whether an odd number of backslashes stands before {@code index}. */
    private boolean isEscaped(int index) {
        boolean escaped = false;
        int i = index;
        for (; i > 0 && text.charAt(i - 1) == '\\'; i--) {
            escaped = !escaped;
        }
        if (index - i > LONG) {
            reading.variables().budget().spend(index - i);
        }
        return escaped;
    }

    private void blanks() {
        while (Splitting.isSpace(charAt(at))) {
            at++;
        }
    }

    private void all() throws Given {
        do {
            target();
        } while (at < text.length() && (isEscaped(at) || charAt(at) != '!' && charAt(at) != ':'));
        int operator = operator();
        targets.forEach(named -> reading.stated(named.target(), named.doubt()));
        apply(operator);
        blanks();
        if (at == text.length()) {
            withoutSources();
        } else if (special == Special.MFLAGS || special == Special.MAKEFLAGS) {
            reading.flags(text.substring(at));
            return;
        } else if (special.takesNothing()) {
            return;
        }
        if (special.takesWords()) {
            words();
        } else {
            sources();
        }
        findMain();
    }

    private void target() throws Given {
        int start = at;
        while (at < text.length() && (isEscaped(at) || !Splitting.isSpace(charAt(at)) && charAt(at) != '!' && charAt(at) != ':' && charAt(at) != '(')) {
            at += charAt(at) == '$' ? reading.variables().referenceLength(text, at, reading.variables().commandLine()) : 1;
        }
        if (at < text.length() && charAt(at) == '(' && !isEscaped(at)) {
            Optional<Archives.Members> members = reading.graph().archives().parse(text, start, reading.variables().commandLine());
            if (members.isEmpty()) {
                error("Error in archive specification: \"" + text.substring(start) + "\"");
            }
            members.get().targets().forEach(member -> targets.add(new Named(member, doubt)));
            at = members.get().end();
            return;
        }
        if (at >= text.length()) {
            at = text.length();
            String rest = text.substring(start);
            boolean conflict = rest.startsWith("<<<<<<") || rest.startsWith("======") || rest.startsWith(">>>>>>");
            error(conflict ? "Makefile appears to contain unresolved cvs/rcs/??? merge conflicts"
                    : text.startsWith(".") ? "Unknown directive" : "Need an operator");
        }
        String word = text.substring(start, at);
        special(word);
        if (special == Special.NONE && !word.isEmpty()) {
            plain(word);
        } else if (special == Special.PATH && !word.isEmpty() && word.charAt(0) != '.') {
            warn("Extra target (" + word + ") ignored");
        }
        if (special != Special.NONE && special != Special.PATH) {
            boolean more = false;
            while (at < text.length() && (isEscaped(at) || charAt(at) != '!' && charAt(at) != ':')) {
                more |= isEscaped(at) || charAt(at) != ' ' && charAt(at) != '\t';
                at++;
            }
            if (more) {
                warn("Extra target ignored");
            }
        } else {
            blanks();
        }
    }

    private void special(String word) throws Given {
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
                    error("Suffix '" + suffix + "' not defined (yet)");
                }
                paths.add(path.get());
            }
            return;
        }
        if (special == Special.PATH && found.get() != Special.PATH) {
            error("Mismatched special targets");
        }
        special = found.get();
        attribute = special.attribute();
        switch (special) {
            case PATH -> paths.add(reading.graph().directories().searchPath());
            case MAIN -> special = reading.goals().isEmpty() ? Special.MAIN : Special.NONE;
            case BEGIN, END, STALE, ERROR, INTERRUPT -> {
                Target made = create(word);
                made.addType(Attributes.NOTMAIN | Attributes.SPECIAL);
                targets.add(new Named(made, doubt));
            }
            case DEFAULT -> {
                Target made = reading.graph().targets().fresh(".DEFAULT");
                made.addType(Attributes.NOTMAIN | Attributes.TRANSFORM);
                reading.graph().targets().setDefault(made);
                targets.add(new Named(made, doubt));
            }
            case ORDER -> reading.order(Optional.empty());
            default -> {
                // Nothing but what its sources come to.
            }
        }
    }

    private Target create(String name) {
        if (reading.graph().targets().find(name).isEmpty()) {
            reading.variables().budget().keep(TARGET + 2L * name.length());
        }
        return reading.graph().targets().create(name);
    }

    private void plain(String marked) {
        int perhaps = doubt;
        String word = marked;
        while (!word.isEmpty() && Marks.isMaybe(word.charAt(0))) {
            perhaps = perhaps == Unknowns.NONE ? Marks.number(word.charAt(0)) : perhaps;
            word = word.substring(1);
        }
        int unknown = Marks.first(word);
        if (unknown != Unknowns.NONE) {
            reading.unnamedTarget(spot, unknown);
            anyUnnamed = true;
            return;
        }
        List<String> names = Wildcards.isIn(word) ? reading.graph().wildcards().expand(word, reading.graph().directories().emptyPath()) : List.of(word);
        for (String name : names) {
            Target target = reading.graph().suffixes().isTransform(name) ? reading.graph().suffixes().addTransform(name) : create(name);
            targets.add(new Named(target, perhaps));
        }
    }

    private int operator() throws Given {
        if (!targets.isEmpty() && special != Special.NONE && !special.isTarget()) {
            warn("Special and mundane targets don't mix. Mundane ones ignored");
        }
        char c = charAt(at);
        if (c == '!') {
            at++;
            return Attributes.FORCE;
        }
        if (c != ':') {
            error(text.startsWith(".") ? "Unknown directive" : "Missing dependency operator");
        }
        boolean two = charAt(at + 1) == ':';
        at += two ? 2 : 1;
        return two ? Attributes.DOUBLE_COLON : Attributes.DEPENDS;
    }

    /** Gives all targets of the line an operator or an attribute. */
    private void apply(int bits) {
        for (Named named : targets) {
            Target target = named.target();
            int its = target.type() & Attributes.OPERATORS;
            int other = bits & Attributes.OPERATORS;
            if (other != its && its != 0 && other != 0) {
                reading.messages().add(doubt == Unknowns.NONE ? Message.Level.FATAL : Message.Level.WARNING,
                        "Inconsistent operator for " + target.name());
                return;
            }
            target.stateAt(spot);
            if (bits == Attributes.DOUBLE_COLON && its == Attributes.DOUBLE_COLON) {
                Target group = reading.graph().targets().another(target.name());
                group.setType(bits | Attributes.INVISIBLE);
                target.join(group);
                group.stateAt(spot);
            } else {
                target.addType(bits);
            }
        }
    }

    private void withoutSources() {
        switch (special) {
            case SUFFIXES -> {
                // Where it is in doubt whether they go, they stay.
                if (doubt == Unknowns.NONE) {
                    reading.graph().suffixes().clear();
                }
            }
            case PATH -> {
                if (doubt == Unknowns.NONE) {
                    paths.forEach(SearchPath::clear);
                }
                reading.graph().directories().setPath();
            }
            case SILENT, IGNORE -> reading.graph().targets().markAll(special.attribute());
            case POSIX -> reading.variables().set("%POSIX", "1003.2", reading.variables().global());
            default -> {
                // Of others nothing is the same as no line at all.
            }
        }
    }

    /** Sources that are suffixes or directories. */
    private void words() {
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && !Splitting.isSpace(charAt(at))) {
                at++;
            }
            String marked = text.substring(start, at);
            String word = Marks.withoutMaybe(marked);
            int unknown = Marks.first(word);
            if (unknown != Unknowns.NONE) {
                reading.unnamedSource(spot, unknown);
            } else {
                word(word);
            }
            blanks();
        }
        if (special == Special.PATH) {
            reading.graph().directories().setPath();
        }
    }

    private void word(String word) {
        switch (special) {
            case SUFFIXES -> reading.graph().suffixes().add(word);
            case PATH -> paths.forEach(path -> path.add(word));
            case INCLUDES -> reading.graph().suffixes().addInclude(word);
            case LIBS -> reading.graph().suffixes().addLib(word);
            case NULL -> reading.graph().suffixes().setNull(word);
            case SYSPATH -> reading.systemDirectory(word);
            default -> reading.enter(word);
        }
    }

    private void sources() throws Given {
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && !Splitting.isSpace(charAt(at)) && !(charAt(at) == '(' && at > start && text.charAt(at - 1) != '$')) {
                at++;
            }
            if (charAt(at) == '(') {
                Optional<Archives.Members> members = reading.graph().archives().parse(text, start, reading.variables().commandLine());
                if (members.isEmpty()) {
                    error("Error in source archive spec \"" + text.substring(start) + "\"");
                }
                for (Target member : members.get().targets()) {
                    source(member.name(), doubt);
                }
                at = members.get().end();
            } else {
                marked(text.substring(start, at));
            }
            blanks();
        }
    }

    private void marked(String marked) {
        int perhaps = doubt;
        String word = marked;
        while (!word.isEmpty() && Marks.isMaybe(word.charAt(0))) {
            perhaps = perhaps == Unknowns.NONE ? Marks.number(word.charAt(0)) : perhaps;
            word = word.substring(1);
        }
        int unknown = Marks.first(word);
        if (unknown == Unknowns.NONE) {
            source(word, perhaps);
            return;
        }
        targets.forEach(named -> named.target().latest().hasUnknownPrerequisites(unknown));
        reading.unnamedSource(spot, unknown);
    }

    private void source(String word, int perhaps) {
        if (word.startsWith(".")) {
            Optional<Special> keyword = Special.of(word, reading.isCurrent());
            if (keyword.isPresent() && keyword.get().attribute() != 0) {
                apply(keyword.get().attribute());
                return;
            }
            if (keyword.isPresent() && keyword.get() == Special.WAIT) {
                Target pause = reading.graph().targets().another(".WAIT_" + reading.nextWait());
                pause.setType(Attributes.WAIT | Attributes.PHONY | Attributes.DEPENDS | Attributes.NOTMAIN);
                link(pause, perhaps);
                return;
            }
        }
        if (special == Special.MAIN) {
            reading.addGoal(word);
            return;
        }
        if (special == Special.NONE && attribute == 0 && targets.isEmpty() && anyUnnamed) {
            return;
        }
        Target source = create(word);
        if (special == Special.ORDER) {
            reading.order(Optional.of(source));
        } else if (attribute != 0) {
            source.addType(attribute);
        } else {
            link(source, perhaps);
        }
    }

    private void link(Target source, int perhaps) {
        reading.variables().budget().spend(EDGE * targets.size());
        reading.variables().budget().keep(EDGE * targets.size());
        for (Named named : targets) {
            int either = named.doubt() == Unknowns.NONE ? perhaps : named.doubt();
            if (special == Special.NONE) {
                named.target().latest().need(source, spot, either);
            } else {
                named.target().latest().needUnseen(source, spot, either);
            }
        }
    }

    private void findMain() {
        if (reading.graph().targets().main().isEmpty()) {
            targets.stream().map(Named::target).filter(target -> !target.is(Attributes.NOT_MAIN_TARGET)).findFirst()
                    .ifPresent(reading.graph().targets()::setMain);
        }
    }
}
