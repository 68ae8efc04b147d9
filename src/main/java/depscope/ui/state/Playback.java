package depscope.ui.state;

/**
 * Which of the steps of an edit's waves is shown, and whether the next follows by itself. All are shown until one
 * goes back or plays. For one thread.
 */
public final class Playback {
    private final Runnable changed;
    private int step;
    private int last;
    private boolean isPlaying;

    /** @param changed run after every change */
    public Playback(Runnable changed) {
        this.changed = changed;
    }

    public int step() {
        return step;
    }

    /** The step that shows all; 0 where an edit does nothing. */
    public int last() {
        return last;
    }

    public boolean isPlaying() {
        return isPlaying;
    }

    public boolean isAtEnd() {
        return step == last;
    }

    /** Other edits: all of what they do is shown. */
    public void begin(int newLast) {
        last = newLast;
        to(newLast);
    }

    /** From where it is; from the beginning where all is shown. */
    public void play() {
        if (last > 0) {
            isPlaying = true;
            step = isAtEnd() ? 0 : step;
            changed.run();
        }
    }

    public void pause() {
        isPlaying = false;
        changed.run();
    }

    public void playOrPause() {
        if (isPlaying) {
            pause();
        } else {
            play();
        }
    }

    /** The time for a step has gone by. */
    public void tick() {
        if (isPlaying) {
            step = Math.min(last, step + 1);
            isPlaying = !isAtEnd();
            changed.run();
        }
    }

    /** To a step, or the nearest there is, and stays there. */
    public void to(int newStep) {
        isPlaying = false;
        step = Math.max(0, Math.min(last, newStep));
        changed.run();
    }
}
