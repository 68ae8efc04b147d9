package depscope.scan;

import java.util.Optional;

/** What a source is written in, as far as its preprocessing goes. */
public enum Language {
    C, CPLUSPLUS,
    /** Assembler that the preprocessor sees first. */
    ASSEMBLER_WITH_CPP,
    /** Assembler, or a source preprocessed before: its directives are nobody's. */
    PREPROCESSED;

    boolean isAssembler() {
        return this == ASSEMBLER_WITH_CPP || this == PREPROCESSED;
    }

    /** By the name's ending (gcc manual, "Options Controlling the Kind of Output"); empty if none compiles it. */
    static Optional<Language> ofFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : switch (name.substring(dot + 1)) {
            case "c", "h", "m" -> Optional.of(C);
            case "cc", "cp", "cxx", "cpp", "CPP", "c++", "C", "mm", "M", "hh", "H", "hp", "hxx", "hpp", "h++", "tcc" ->
                Optional.of(CPLUSPLUS);
            case "S", "sx" -> Optional.of(ASSEMBLER_WITH_CPP);
            case "s", "i", "ii", "mi", "mii" -> Optional.of(PREPROCESSED);
            default -> Optional.empty();
        };
    }

    /** By what {@code -x} is given; empty for {@code none} and what is not preprocessed as C is. */
    static Optional<Language> ofOption(String name) {
        return switch (name) {
            case "c", "c-header", "objective-c", "objective-c-header" -> Optional.of(C);
            case "c++", "c++-header", "objective-c++", "objective-c++-header" -> Optional.of(CPLUSPLUS);
            case "assembler-with-cpp" -> Optional.of(ASSEMBLER_WITH_CPP);
            case "assembler", "cpp-output", "c++-cpp-output" -> Optional.of(PREPROCESSED);
            default -> Optional.empty();
        };
    }
}
