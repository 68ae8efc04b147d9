package depscope.picture.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a picture can be written as; the file's name says which. */
public enum Format {
    SVG, PNG, DOT, GRAPHML, JSON;

    /** All suffixes, for people. */
    public static final String SUFFIXES = Arrays.stream(values()).map(format -> "." + format.suffix()).collect(Collectors.joining(", "));

    /** Without its dot. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a drawing, with colours and a size, rather than a graph for another program. */
    public boolean isDrawn() {
        return this == SVG || this == PNG;
    }

    /** By a file's suffix, in letters of either case; empty if it is none of these. */
    public static Optional<Format> of(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") ? Arrays.stream(values()).filter(format -> format.suffix().equals(suffix)).findFirst() : Optional.empty();
    }
}
