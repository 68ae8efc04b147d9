package depscope.makefile.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What make would print while it reads, in order, with the place that it is reading. */
public final class Messages {
    private static final int MOST = 10_000;

    private final List<Message> all = new ArrayList<>();
    private Supplier<Spot> here = () -> Spot.BUILT_IN;

    /** Whom to ask for the line that is being read. */
    public void at(Supplier<Spot> reading) {
        here = reading;
    }

    /** The line that is being read. */
    public Spot here() {
        return here.get();
    }

    /** Says something with the place (make's Parse_Error). */
    public void add(Message.Level level, String text) {
        add(new Message(here.get(), level, text));
    }

    public void add(Message message) {
        if (all.size() < MOST) {
            all.add(message);
        }
    }

    public List<Message> all() {
        return List.copyOf(all);
    }
}
