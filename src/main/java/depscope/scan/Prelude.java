package depscope.scan;

import depscope.scan.Directives.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * What holds before the first file of a compilation is read: built-in macros, the compiler's, {@code -D} and
 * {@code -U}. What the compiler does without the latter is kept, for as many commands as differ. Safe for several
 * threads.
 */
final class Prelude {
    /** @param said what the compiler itself says, if it was asked */
    private record Command(Machine machine, Language language, List<String> options, Optional<String> said) {
        boolean isKnown() {
            return said.isPresent() || machine.isKnown();
        }
    }

    private final Names names;
    private final Predefined predefined;
    private final Map<Command, MacroTable> starts = new ConcurrentHashMap<>();

    Prelude(Names names, Predefined predefined) {
        this.names = names;
        this.predefined = predefined;
    }

    /** A table of the compilation's own. */
    MacroTable macros(Compilation compilation) {
        Command command = new Command(compilation.machine(), compilation.language(), compilation.options(),
                predefined.askedMacros(compilation));
        MacroTable macros = starts.computeIfAbsent(command, this::start).copy();
        compilation.unknown().stream().map(names::of).filter(name -> !macros.isSet(name))
                .forEach(name -> macros.set(name, Macro.UNKNOWN));
        define(macros, DirectiveReader.read(names, compilation.macros().getBytes(StandardCharsets.ISO_8859_1)));
        return macros;
    }

    private MacroTable start(Command command) {
        MacroTable macros = new MacroTable(names, unnamed(command));
        for (int name = Names.LINE; name <= Names.AT_LEAST; name++) {
            macros.set(name, Macro.BUILT_IN);
        }
        for (String question : predefined.questions(command.machine.family(), command.language)) {
            macros.set(names.of(question), Macro.BUILT_IN);
        }
        String text = command.said.orElseGet(() -> predefined.macros(command.machine, command.language, command.options));
        Predefined.unknown(text).forEach(name -> macros.set(names.of(name), Macro.UNKNOWN));
        define(macros, DirectiveReader.read(names, text.getBytes(StandardCharsets.ISO_8859_1)));
        return macros;
    }

    /** Names that may be macros though nothing is said of them. */
    private IntPredicate unnamed(Command command) {
        if (command.machine.family() == Machine.Family.UNSEEN) {
            // But for words of the language, which come first, none of which can be a macro.
            int last = command.language == Language.CPLUSPLUS ? Names.LAST_OPERATOR : Names.VA_OPT;
            return name -> name > last;
        }
        return command.isKnown() ? any -> false : names::isReserved;
    }

    private static void define(MacroTable macros, Directives lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.kinds[i] == Kind.DEFINE) {
                macros.set(lines.names[i], (Macro) lines.operands[i]);
            } else if (lines.kinds[i] == Kind.UNDEF) {
                macros.set(lines.names[i], Macro.UNDEFINED);
            }
        }
    }
}
