package depscope.makefile.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What make would print while it reads, in order, with the place that it is reading. */
public final class Messages {
    /** So many are kept, and twice as many where it matters; and so many characters, of one and of all. */
    private static final int MOST = 10_000;
    private static final int LONGEST_ONE = 64 << 10;
    private static final int LONGEST = 32 << 20;

    private final List<Message> all = new ArrayList<>();
    private long length;
    private boolean perhaps;
    private int aside;
    private long mistakes;
    private Supplier<Spot> here = () -> Spot.BUILT_IN;

    /** Whether what is read is read only perhaps: what is said of it then stops nobody. */
    public void perhaps(boolean is) {
        perhaps = is;
    }

    /** What is said from now on is of something that may never be worked out, and counts for nothing; {@link #back} has to follow. */
    public void aside() {
        aside++;
    }

    public void back() {
        aside--;
    }

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
        mistakes += perhaps && aside == 0 && level == Message.Level.FATAL ? 1 : 0;
        add(new Message(here.get(), perhaps || aside > 0 ? Message.Level.INFO : level, text));
    }

    public void add(Message message) {
        mistakes += message.level() == Message.Level.FATAL ? 1 : 0;
        boolean counts = message.level() == Message.Level.ERROR || message.level() == Message.Level.STOP;
        if (all.size() < (counts ? 2 * MOST : MOST) && length < LONGEST) {
            String text = message.text();
            boolean cut = text.length() > LONGEST_ONE;
            all.add(cut ? new Message(message.spot(), message.level(), text.substring(0, LONGEST_ONE) + "...") : message);
            length += Math.min(text.length(), LONGEST_ONE);
        }
    }

    /** How many were said so far that make reads on after, and then stops (make's parseErrors); those said only perhaps too. */
    public long mistakes() {
        return mistakes;
    }

    public List<Message> all() {
        return List.copyOf(all);
    }
}
