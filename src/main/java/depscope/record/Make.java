package depscope.record;

import java.util.Locale;
import java.util.Optional;

/** The makes whose laws of out of date are known. */
public enum Make {
    /** BSD make as it is: times decide. */
    BMAKE("bmake", "BSD make"),
    /** BSD make in meta mode: commands and traced reads decide too. */
    META("bmake in meta mode", "BSD make in meta mode"),
    GNU("GNU make", "GNU make"),
    /** GNU make under the Linux kernel's {@code if_changed}. */
    KBUILD("kbuild", "kbuild"),
    NINJA("ninja", "ninja");

    private final String label;
    private final String title;

    Make(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** What it is, where it stands alone. */
    public String title() {
        return title;
    }

    /** What people call it in a sentence. */
    public String label() {
        return label;
    }

    /** The make of this name, as users give it: {@code bmake}, {@code meta}, {@code gnu}, {@code kbuild}, {@code ninja}. */
    public static Optional<Make> of(String name) {
        for (Make make : values()) {
            if (make.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(make);
            }
        }
        return Optional.empty();
    }
}
