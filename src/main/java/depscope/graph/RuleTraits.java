package depscope.graph;

import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Mark;
import depscope.record.RuleRecord.Type;
import depscope.record.Words;

/** What a make's rule says of its target: bits of {@link Trait}. */
final class RuleTraits {
    /** What the 2020 edition marks a target with that has no prerequisites, commands or not. */
    private static final int OPERATORS = Type.DEPENDS | Type.FORCE | Type.DOUBLE_COLON;

    private RuleTraits() {
    }

    /** Whether a make made up the node for its own use. */
    static boolean isBookkeeping(Words words, RuleRecord.Node node) {
        if (node.is(Type.WAIT | Type.TRANSFORM | Type.SPECIAL)) {
            return true;
        }
        String name = words.raw(node.name());
        return name.length() > 1 && name.charAt(0) == '.' && name.chars().skip(1).allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Whether an operator or commands say that it is made. */
    static boolean isTarget(RuleRecord.Node node) {
        return node.is(OPERATORS | Type.HAS_COMMANDS);
    }

    static boolean isRule(RuleRecord record, RuleRecord.Node node) {
        return (isTarget(node) || !isBare(node)) && !isGuard(record, node);
    }

    /** Whether GNU make has it as a target only so that it may be gone (-MP). */
    private static boolean isGuard(RuleRecord record, RuleRecord.Node node) {
        if (record.make() != Make.GNU && record.make() != Make.KBUILD || !isBare(node) || node.is(Type.HAS_COMMANDS | Type.PHONY)) {
            return false;
        }
        String name = record.words().raw(node.name());
        return node.is(OPERATORS) && (Shapes.isHeaderName(name) || Shapes.isSourceName(name));
    }

    /** Whether it is a name and no file: phony, or what ninja calls some of its outputs. */
    static boolean isName(RuleRecord.Node node) {
        return node.isMarked(Mark.ALIAS) ? !isBare(node) : node.is(Type.PHONY);
    }

    /** Whether {@code node} is the {@code .END} that make made up itself when it had read all makefiles: what comes later, its search met. */
    static boolean endsNames(Words words, RuleRecord.Node node) {
        return words.is(node.name(), ".END") && !isTarget(node);
    }

    private static boolean isBare(RuleRecord.Node node) {
        return node.firstPrerequisite() == node.endPrerequisites();
    }

    /** @param searched whether it stands behind {@link #endsNames} */
    static int of(RuleRecord record, RuleRecord.Node node, boolean searched) {
        // The 2020 edition forgets to say so of what a last suffix rule makes, but prints the commands.
        boolean hasCommands = (node.is(Type.HAS_COMMANDS) || node.firstCommand() < node.endCommands()) && !node.isMarked(Mark.EMPTY_RECIPE);
        int traits = (node.reached() ? Trait.REACHED : Trait.UNREACHED) | (isRule(record, node) ? Trait.RULED : 0)
                | (isGuard(record, node) ? Trait.GUARDED : 0) | (isName(node) ? Trait.PHONY : 0)
                | (hasCommands ? Trait.COMMANDS : 0)
                | bit(node, Type.FORCE, Trait.FORCED) | bit(node, Type.EXEC, Trait.EXEC)
                | bit(node, Type.OPTIONAL, Trait.OPTIONAL)
                | bit(node, Type.USE | Type.USEBEFORE, Trait.USE) | bit(node, Type.DOUBLE_COLON, Trait.DOUBLE_COLON)
                | (isBare(node) ? bit(node, Type.DOUBLE_COLON, Trait.BARE_DOUBLE_COLON) : 0) | marks(node);
        if (record.format() == RecordFormat.CONVENTION) {
            traits |= isRule(record, node) ? Trait.PRESUMED : 0;
        } else if (node.reached() && !node.fromDepend()) {
            traits |= searched ? Trait.SEARCHED : Trait.NAMED;
        }
        String dependFile = record.variables().getOrDefault(".MAKE.DEPENDFILE", ".depend");
        return record.words().is(node.name(), dependFile) ? traits | Trait.DEPEND_FILE : traits;
    }

    private static int marks(RuleRecord.Node node) {
        int traits = 0;
        traits |= node.isMarked(Mark.RECURSIVE) ? Trait.RECURSIVE : 0;
        traits |= node.isMarked(Mark.INTERMEDIATE) ? Trait.INTERMEDIATE : 0;
        traits |= node.isMarked(Mark.RESTAT) ? Trait.MAY_STAY : 0;
        traits |= node.isMarked(Mark.GENERATOR) ? Trait.GENERATOR : 0;
        traits |= node.isMarked(Mark.ALIAS) ? Trait.ALIAS : 0;
        traits |= node.isMarked(Mark.IF_CHANGED) ? Trait.IF_CHANGED : 0;
        traits |= node.isMarked(Mark.LOGGED_DEPS) ? Trait.LOGGED_DEPS : 0;
        traits |= node.isMarked(Mark.DEPFILE) ? Trait.DEPFILE : 0;
        traits |= node.isMarked(Mark.IF_MISSING) ? Trait.IF_MISSING : 0;
        traits |= node.isMarked(Mark.PERHAPS) ? Trait.PERHAPS : 0;
        return traits;
    }

    private static int bit(RuleRecord.Node node, int type, int trait) {
        return node.is(type) ? trait : 0;
    }
}
