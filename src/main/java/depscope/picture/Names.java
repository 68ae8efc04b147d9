package depscope.picture;

/** Names and lines cut to what there is room for. */
public final class Names {
    private Names() {
    }

    /** Its middle left out if need be, for beginnings and ends tell names apart. */
    public static String shortened(String name, int fits) {
        if (name.length() <= fits) {
            return name;
        }
        int end = (fits - 1) / 2;
        return name.substring(0, fits - 1 - end) + "…" + name.substring(name.length() - end);
    }

    /** What a tree is called, given how the user named it: {@code /usr/obj/} is {@code obj}. */
    public static String ofTree(String given) {
        String name = given.replaceAll("/+$", "");
        return name.isEmpty() ? "/" : name.substring(name.lastIndexOf('/') + 1);
    }

    /** The part of a long line that {@code word} is in the middle of; its beginning where the word is not in it. */
    public static String around(String line, String word, int fits) {
        int at = word.isEmpty() ? -1 : line.indexOf(word);
        if (line.length() <= fits || at < 0 || at + word.length() <= fits - 1) {
            return line;
        }
        int from = Math.max(1, Math.min(at + word.length() / 2 - fits / 2, line.length() - fits + 1));
        return "…" + line.substring(from);
    }
}
