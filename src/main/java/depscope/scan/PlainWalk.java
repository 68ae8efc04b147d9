package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Follows every include that names its file, whatever conditions it stands under, breadth first. */
final class PlainWalk {
    private final Scanner scanner;
    private final SearchPath path;
    private final Function<String, Optional<TreePath>> otherwise;
    private final Map<TreePath, ScanResult.Included> included = new LinkedHashMap<>();
    private final List<ScanResult.Missing> missing = new ArrayList<>();
    private final Set<String> missed = new HashSet<>();
    private final List<ScanProblem> problems = new ArrayList<>();

    PlainWalk(Scanner scanner, SearchPath path, Function<String, Optional<TreePath>> otherwise) {
        this.scanner = scanner;
        this.path = path;
        this.otherwise = otherwise;
    }

    ScanResult walk(TreePath source) {
        Optional<Source> start = scanner.find(TreePath.ROOT, source.raw());
        if (start.isEmpty()) {
            problems.add(ScanProblem.of(source, "no such source"));
            return new ScanResult(source, List.of(), List.of(), problems);
        }
        Deque<Source> todo = new ArrayDeque<>(List.of(start.get()));
        while (!todo.isEmpty()) {
            Source at = todo.remove();
            scanner.unreadable(at.file).ifPresent(why -> problems.add(ScanProblem.of(at.file, why)));
            Directives directives = at.directives;
            for (int i = 0; i < directives.size(); i++) {
                if (directives.operands[i] instanceof Directives.Header header) {
                    follow(header, at, i, start.get().file, todo);
                }
            }
        }
        return new ScanResult(start.get().file, new ArrayList<>(included.values()), missing, problems);
    }

    private void follow(Directives.Header header, Source by, int i, TreePath start, Deque<Source> todo) {
        Optional<Source> found = Optional.ofNullable(path.find(header, by.directory).source())
                .or(() -> otherwise.apply(header.name()).flatMap(file -> scanner.find(TreePath.ROOT, file.raw())));
        int place = by.directives.places[i];
        if (found.isEmpty()) {
            if (missed.add(header.name())) {
                missing.add(new ScanResult.Missing(header.name(), header.quoted(), false, by.file, place));
            }
            return;
        }
        TreePath file = found.get().file;
        ScanResult.Via via = by.directives.kinds[i].includes() ? ScanResult.Via.INCLUDE : ScanResult.Via.ASSEMBLER;
        if (!file.equals(start) && included.putIfAbsent(file, new ScanResult.Included(file, false, by.file, place, via)) == null
                && by.directives.kinds[i] != Directives.Kind.EMBED) {
            todo.add(found.get());
        }
    }
}
