package depscope.scan;

import java.util.Optional;
import java.util.Set;

/**
 * A file that a compiler is given.
 *
 * @param name raw
 * @param forced what {@code -x} says that it is written in
 * @param header whether {@code -x} says that it is a header
 */
record CompilerInput(String name, Optional<Language> forced, boolean header) {
    private static final Set<String> HEADERS = Set.of("h", "hh", "H", "hp", "hxx", "hpp", "HPP", "h++", "tcc");

    /** Empty if it is for the linker. */
    Optional<Language> language(Compilers.Compiler compiler) {
        if (compiler.isAssembler()) {
            return Optional.of(Language.PREPROCESSED);
        }
        Optional<Language> language = forced.isPresent() ? forced : Language.ofFile(name);
        if (compiler.isPreprocessor()) {
            return language.or(() -> Optional.of(Language.C));
        }
        boolean becomes = compiler.takesCplusplus() && language.equals(Optional.of(Language.C)) && forced.isEmpty();
        return becomes ? Optional.of(Language.CPLUSPLUS) : language;
    }

    /** Whether what a compiler makes of it is a header precompiled. */
    boolean isHeader() {
        return forced.isPresent() ? header : name.indexOf('.') >= 0 && HEADERS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** What is made of it where no option says so, in the working directory (gcc manual, "-c", "-S"). */
    String made(String ending) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        return (base.lastIndexOf('.') < 0 ? base : base.substring(0, base.lastIndexOf('.'))) + ending;
    }
}
