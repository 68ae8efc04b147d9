package depscope.makefile.variable;

import depscope.makefile.value.Glob;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Other;
import java.util.List;

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

    /** {@code H}: the directory. Of {@code /x} that is nothing in 2020, and {@code /} in the current edition. */
    void head() throws Other {
        chain.words((word, parted, out) -> chain.added(word.lastIndexOf('/') < 0 ? "."
                : chain.current && word.lastIndexOf('/') == 0 ? "/" : word.substring(0, word.lastIndexOf('/')), parted, out));
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
        for (String word : all) {
            String bare = Marks.withoutMaybe(word);
            int doubt = unknown != Unknowns.NONE ? unknown : Marks.first(bare);
            if (doubt != Unknowns.NONE ? !bare.isEmpty() : Glob.matches(bare, pattern) == keep) {
                WordChange.part(out, parted, chain.separator);
                if (doubt != Unknowns.NONE && !(bare.length() == 1 && Marks.isUnknown(bare.charAt(0)))) {
                    out.append(Marks.maybe(doubt));
                }
                out.append(word);
                parted = true;
            }
        }
        chain.value = out.toString();
    }
}
