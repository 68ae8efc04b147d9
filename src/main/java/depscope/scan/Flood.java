package depscope.scan;

import depscope.scan.Directives.Kind;
import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes a file that may be read for all that it and what it includes may do, without looking at conditions:
 * the way out where walking every case would take for ever.
 */
final class Flood {
    private final SearchPath path;
    private final MacroTable macros;
    private final Rereading rereading;
    private final Findings found;
    private final Set<TreePath> seen = new HashSet<>();

    Flood(SearchPath path, MacroTable macros, Rereading rereading, Findings found) {
        this.path = path;
        this.macros = macros;
        this.rereading = rereading;
        this.found = found;
    }

    void over(Source first) {
        if (!found.flood(first.file)) {
            return;
        }
        Deque<Source> todo = new ArrayDeque<>();
        todo.add(first);
        seen.add(first.file);
        while (!todo.isEmpty()) {
            Source source = todo.remove();
            Directives directives = source.directives;
            for (int i = 0; i < directives.size(); i++) {
                Kind kind = directives.kinds[i];
                if (kind == Kind.DEFINE || kind == Kind.UNDEF) {
                    Macro state = kind == Kind.UNDEF ? Macro.UNDEFINED : (Macro) directives.operands[i];
                    rereading.changed(directives.names[i]);
                    macros.set(directives.names[i], macros.get(directives.names[i]).or(state));
                } else if (kind.includes() && directives.operands[i] instanceof Directives.Header header) {
                    SearchPath.Hit hit = path.find(header, source.directory);
                    if (hit.source() == null) {
                        found.missing(header, false, source.file, directives.places[i]);
                        continue;
                    }
                    found.add(hit.source(), false, source.file, directives.places[i],
                            ScanResult.Via.INCLUDE);
                    if (seen.add(hit.source().file)) {
                        todo.add(hit.source());
                    }
                }
            }
        }
    }
}
