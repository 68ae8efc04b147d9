package depscope.scan;

import depscope.scan.Directives.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** What holds before the first file of a compilation is read. */
final class Prelude {
    private final Scanner scanner;
    private final Compilation compilation;
    private final MacroTable macros;

    Prelude(Scanner scanner, Compilation compilation, MacroTable macros) {
        this.scanner = scanner;
        this.compilation = compilation;
        this.macros = macros;
    }

    /** Puts the table into the state before the first file: built-in macros, the compiler's, {@code -D} and {@code -U}. */
    void begin() {
        macros.clear(unknownNames());
        if (compilation.language() == Language.PREPROCESSED) {
            return;
        }
        for (int name = Names.LINE; name <= Names.AT_LEAST; name++) {
            macros.set(name, Macro.BUILT_IN);
        }
        for (String question : scanner.predefined().questions(compilation)) {
            macros.set(scanner.names().of(question), Macro.BUILT_IN);
        }
        define(scanner.predefined().prelude(compilation));
        define(DirectiveReader.read(scanner.names(), compilation.macros().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private IntPredicate unknownNames() {
        Set<Integer> unknown = new HashSet<>();
        scanner.predefined().unknown(compilation).forEach(name -> unknown.add(scanner.names().of(name)));
        if (compilation.machine().family() == Machine.Family.UNSEEN) {
            // But for words of the language, which come first, none of which can be a macro.
            int last = compilation.language() == Language.CPLUSPLUS ? Names.LAST_OPERATOR : Names.VA_OPT;
            return name -> name > last;
        }
        if (!scanner.predefined().isKnown(compilation)) {
            return name -> scanner.names().isReserved(name) || unknown.contains(name);
        }
        return unknown.isEmpty() ? any -> false : unknown::contains;
    }

    private void define(Directives lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.kinds[i] == Kind.DEFINE) {
                macros.set(lines.names[i], (Macro) lines.operands[i]);
            } else if (lines.kinds[i] == Kind.UNDEF) {
                macros.set(lines.names[i], Macro.UNDEFINED);
            }
        }
    }
}
