package depscope.makefile.variable;

/**
 * A text that words are added to ({@code +=}), one after the other, which takes no longer where there are many. What a value
 * was before stays what it was.
 */
final class Value {
    /** What this begins, with what was added later behind it; null if nothing was ever added. */
    private final StringBuilder grown;
    private final int length;
    /** Null where nobody has asked for it. */
    private String text;

    private Value(StringBuilder grown, int length, String text) {
        this.grown = grown;
        this.length = length;
        this.text = text;
    }

    static Value of(String text) {
        return new Value(null, text.length(), text);
    }

    /** This, a blank, and {@code word}. */
    Value and(String word) {
        StringBuilder more = grown != null && grown.length() == length ? grown : new StringBuilder(text());
        more.append(' ').append(word);
        return new Value(more, more.length(), null);
    }

    int length() {
        return length;
    }

    String text() {
        if (text == null) {
            text = grown.substring(0, length);
        }
        return text;
    }

    /** What was added to {@code before} to come to this, with the blank in front of it; null if this is another text. */
    String since(Value before) {
        if (this == before) {
            return "";
        }
        if (grown != null && grown == before.grown) {
            return length < before.length ? null : grown.substring(before.length, length);
        }
        boolean begins = length > before.length && before.grown == null && text().startsWith(before.text)
                && text().charAt(before.length) == ' ';
        return begins ? text().substring(before.length) : null;
    }

    /** Nobody needs any more what was added to this. */
    void forgetRest() {
        if (grown != null) {
            grown.setLength(length);
        }
    }
}
