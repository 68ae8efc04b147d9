package depscope.scan;

import depscope.scan.Directives.Header;
import depscope.scan.Directives.Kind;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds what an include means: by its name as it stands, or by what macros make of it. */
final class HeaderSearch {
    private final Names names;
    private final SearchPath path;
    private final Function<String, Optional<Source>> otherwise;

    /**
     * What a computed include means.
     *
     * @param header what is included; where the macros leave no name, the directive's text
     * @param named whether there is a name
     * @param wrong what is the matter with the macros; empty if nothing
     */
    record Meant(Header header, SearchPath.Hit hit, boolean named, String wrong) {
    }

    /** @param otherwise asked for a name that the path does not have */
    HeaderSearch(Names names, SearchPath path, Function<String, Optional<Source>> otherwise) {
        this.names = names;
        this.path = path;
        this.otherwise = otherwise;
    }

    Header header(String name, boolean quoted) {
        return Header.of(names, name, quoted);
    }

    /**
     * Where an include leads that names its header at {@code i}. What is beside the includer is the same for all
     * compilations, so it is kept with the includer.
     */
    SearchPath.Hit named(FileWalk file, Header header, Kind kind, int i) {
        if (!header.quoted() || kind == Kind.INCLUDE_NEXT) {
            return find(file, header, kind);
        }
        SearchPath.Hit[] beside = file.source.beside;
        int count = file.directives.names[i];
        if (beside[count] == null) {
            beside[count] = path.beside(header, file.source.directory);
        }
        return beside[count].source() != null ? beside[count] : orElse(header, path.search(header));
    }

    /** C 6.10.2p4: the name is what the macros leave. @param job expands them */
    Meant computed(FileWalk file, int i, Kind kind, Expander.Job job) {
        Expander tokens = new Expander(job, Arrays.asList(file.directives.tokens(i, names)));
        Optional<Header> named = HeaderTokens.of(names, tokens.next(), tokens::next);
        if (named.isEmpty()) {
            return new Meant(spelled(file.directives, i), SearchPath.Hit.NONE, false, job.wrong());
        }
        Header header = named.get();
        SearchPath.Hit hit = find(file, header, kind);
        if (hit.source() == null && header.name().indexOf(' ') >= 0) {
            // gcc keeps blanks between the tokens of <a/ b.h>, clang drops those that a macro's arguments had.
            hit = find(file, header(header.name().replace(" ", ""), header.quoted()), kind);
        }
        return new Meant(header, hit, true, "");
    }

    /** A computed include's text in place of a name. */
    Header spelled(Directives directives, int i) {
        StringBuilder spelled = new StringBuilder();
        for (Token token : directives.tokens(i, names)) {
            spelled.append(token.text());
        }
        return header(spelled.toString(), false);
    }

    SearchPath.Hit find(FileWalk file, Header header, Kind kind) {
        // What else is there of that name is most likely the file that wants to be followed.
        return kind == Kind.INCLUDE_NEXT ? path.findNext(header, file.source.directory, file.index)
                : find(header, file.source.directory);
    }

    /** @param directory where a name in quotes is looked for first */
    SearchPath.Hit find(Header header, TreePath directory) {
        return orElse(header, path.find(header, directory));
    }

    private SearchPath.Hit orElse(Header header, SearchPath.Hit hit) {
        return hit.source() != null ? hit : otherwise.apply(header.name())
                .map(source -> new SearchPath.Hit(source, SearchPath.NOWHERE)).orElse(SearchPath.Hit.NONE);
    }
}
