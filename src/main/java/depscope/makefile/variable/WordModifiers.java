package depscope.makefile.variable;

import depscope.makefile.value.Glob;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Numeral;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Other;
import depscope.makefile.variable.Chain.Senseless;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Modifiers that keep some of the words, or change each for itself (bmake(1), "Variable modifiers"). */
final class WordModifiers {
    private final Chain chain;

    WordModifiers(Chain chain) {
        this.chain = chain;
    }

    /** {@code T}: without what stands before the last slash. */
    void tail() throws Other {
        chain.words((word, parted, out) -> chain.added(word.substring(word.lastIndexOf('/') + 1), parted, out));
    }

    /** {@code H}: what stands before the last slash, {@code .} if there is none. Of {@code /x} that is nothing: in the current edition no word. */
    void head() throws Other {
        chain.words((word, parted, out) -> chain.added(word.lastIndexOf('/') < 0 ? "." : word.substring(0, word.lastIndexOf('/')), parted, out));
    }

    /** {@code E}: what stands behind the last dot, of words that have one. */
    void suffix() throws Other {
        chain.words((word, parted, out) -> word.lastIndexOf('.') < 0 ? parted
                : chain.added(word.substring(word.lastIndexOf('.') + 1), parted, out));
    }

    /** {@code R}: what stands before the last dot. */
    void root() throws Other {
        chain.words((word, parted, out) -> chain.added(word.lastIndexOf('.') < 0 ? word
                : word.substring(0, word.lastIndexOf('.')), parted, out));
    }

    /**
     * {@code mtime}, {@code mtime=seconds}, {@code mtime=error}, of the current edition: when each file was changed, which nobody asks here,
     * so that it is not known; the seconds are for a file that is not there.
     */
    void time() throws Senseless, Other {
        if (!chain.current || !chain.startsWith("mtime")) {
            throw new Other();
        }
        int behind = chain.at + "mtime".length();
        if (chain.charAt(behind) == '=') {
            int from = behind + 1;
            Numeral seconds = Numeral.of(chain.text, from, 10);
            boolean digits = chain.charAt(from) >= '0' && chain.charAt(from) <= '9' && !seconds.exceeds();
            int end = digits ? seconds.end() : chain.text.startsWith("error", from) ? from + "error".length() : from;
            if (end == from || !chain.ends(end)) {
                chain.at = behind;
                throw new Senseless("Invalid argument \"" + argument(from) + "\" for modifier \":mtime\"");
            }
            behind = end;
        }
        chain.at = behind;
        if (chain.wanted) {
            chain.changed((word, parted, out) -> word.isEmpty() ? parted : chain.added(chain.variables.unknown("the time of " + word), parted, out));
        }
    }

    private String argument(int from) {
        int to = from;
        while (to < chain.text.length() && ":{}()".indexOf(chain.text.charAt(to)) < 0) {
            to++;
        }
        return chain.text.substring(from, to);
    }

    /** {@code tA}: absolute and without links, if it is there. */
    void realPath() {
        chain.changed((word, parted, out) -> chain.added(chain.expander.world().realPath(word).orElse(word), parted, out));
    }

    /** {@code Mpattern}, {@code Npattern} */
    void match(boolean keep) {
        String given = chain.parts.pattern(chain.at, chain.open, chain.close);
        chain.at = chain.parts.end();
        if (!chain.wanted) {
            return;
        }
        String pattern = given.indexOf('$') >= 0 ? chain.expander.expand(given, chain.scope, chain.mode) : given;
        int unknown = Marks.first(pattern);
        List<String> all = chain.words();
        StringBuilder out = new StringBuilder(chain.value.length());
        boolean parted = false;
        Set<String> mistakes = new LinkedHashSet<>();
        for (String word : all) {
            String bare = Marks.withoutMaybe(word);
            int doubt = unknown != Unknowns.NONE ? unknown : Marks.first(bare);
            if (doubt != Unknowns.NONE ? !bare.isEmpty() : matches(bare, pattern, mistakes) == keep) {
                WordChange.part(out, parted, chain.separator);
                if (doubt != Unknowns.NONE && !(bare.length() == 1 && Marks.isUnknown(bare.charAt(0)))) {
                    out.append(Marks.maybe(doubt));
                }
                out.append(word);
                parted = true;
            }
        }
        mistakes.stream().findFirst().ifPresent(mistake -> chain.error(mistake + " in pattern \"" + pattern + "\" of modifier \":" + (keep ? "M" : "N") + "\""));
        chain.value = out.toString();
    }

    private boolean matches(String word, String pattern, Set<String> mistakes) {
        return chain.current ? Glob.matches(word, pattern, mistakes::add) : Glob.matches(word, pattern);
    }
}
