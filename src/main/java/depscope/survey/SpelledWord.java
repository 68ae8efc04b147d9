package depscope.survey;

import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a record and the way that it leads.
 *
 * @param links each link that it goes through
 * @param isFolded whether it has a {@code ..} on its way
 * @param path where it leads, seen from its record
 */
record SpelledWord(String word, List<Link> links, boolean isFolded, TreePath path) {
    /**
     * @param name as the word writes it, from its beginning on
     * @param to where it leads in the end
     */
    record Link(String name, TreePath to) {
    }

    /** @param base the directory that relative words start from */
    static SpelledWord of(String word, TreePath base, Resolver resolver) {
        List<Link> links = new ArrayList<>();
        boolean isFolded = false;
        TreePath at = word.startsWith("/") ? TreePath.ROOT : resolver.real(base);
        for (int from = 0; from < word.length();) {
            int slash = word.indexOf('/', from);
            int end = slash < 0 ? word.length() : slash;
            String name = word.substring(from, end);
            if (name.equals("..")) {
                isFolded = true;
                at = at.parent();
            } else if (!name.isEmpty() && !name.equals(".")) {
                TreePath real = resolver.real(at, name);
                if (!real.equals(at.child(name))) {
                    links.add(new Link(word.substring(0, end), real));
                }
                at = real;
            }
            from = end + 1;
        }
        return new SpelledWord(word, links, isFolded, at);
    }
}
