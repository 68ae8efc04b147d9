package depscope.record;

import java.util.Locale;
import java.util.Optional;

/** The makes whose laws of out of date are known. */
public enum Make {
    /** BSD make as it is: times decide. */
    BMAKE("bmake"),
    /** BSD make in meta mode: commands and traced reads decide too. */
    META("bmake in meta mode"),
    GNU("GNU make"),
    /** GNU make under the Linux kernel's {@code if_changed}. */
    KBUILD("kbuild"),
    NINJA("ninja");

    private final String label;

    Make(String label) {
        this.label = label;
    }

    /** What people call it. */
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
