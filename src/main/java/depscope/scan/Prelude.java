package depscope.scan;

import depscope.scan.Directives.Kind;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** What holds before the first file of a compilation is read: built-in macros, the compiler's, {@code -D} and {@code -U}. */
final class Prelude {
    private final Names names;
    private final Predefined predefined;
    private final Compilation compilation;

    Prelude(Names names, Predefined predefined, Compilation compilation) {
        this.names = names;
        this.predefined = predefined;
        this.compilation = compilation;
    }

    MacroTable macros() {
        MacroTable macros = new MacroTable(names, unnamed());
        Predefined.Start start = predefined.start(compilation);
        start.unknown().forEach(name -> macros.set(names.of(name), Macro.UNKNOWN));
        compilation.unknown().forEach(name -> macros.set(names.of(name), Macro.UNKNOWN));
        if (compilation.language() == Language.PREPROCESSED) {
            return macros;
        }
        for (int name = Names.LINE; name <= Names.AT_LEAST; name++) {
            macros.set(name, Macro.BUILT_IN);
        }
        for (String question : predefined.questions(compilation)) {
            macros.set(names.of(question), Macro.BUILT_IN);
        }
        define(macros, start.macros());
        define(macros, DirectiveReader.read(names, compilation.macros().getBytes(StandardCharsets.ISO_8859_1)));
        return macros;
    }

    /** Names that may be macros though nobody names them. */
    private IntPredicate unnamed() {
        if (compilation.machine().family() == Machine.Family.UNSEEN) {
            // But for words of the language, which come first, none of which can be a macro.
            int last = compilation.language() == Language.CPLUSPLUS ? Names.LAST_OPERATOR : Names.VA_OPT;
            return name -> name > last;
        }
        return predefined.isKnown(compilation) ? any -> false : names::isReserved;
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
