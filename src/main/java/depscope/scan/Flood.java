package depscope.scan;

import depscope.scan.Directives.Header;
import depscope.scan.Directives.Kind;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a file that may be read for all that it and what it includes may do, without looking at conditions:
 * the way out where walking every case would take for ever.
 */
final class Flood {
    private final HeaderSearch headers;
    private final MacroTable macros;
    private final Rereading rereading;
    private final PushedMacros pushed;
    private final Findings found;
    private final Map<TreePath, Effect> effects = new HashMap<>();

    /** What a file and all that it leads to may make of names. */
    private record Effect(int[] names, Macro[] states) {
    }

    Flood(HeaderSearch headers, MacroTable macros, Rereading rereading, PushedMacros pushed, Findings found) {
        this.headers = headers;
        this.macros = macros;
        this.rereading = rereading;
        this.pushed = pushed;
        this.found = found;
    }

    /** @return how many names were looked at */
    int over(SearchPath.Hit hit, boolean system) {
        Source source = hit.source();
        Effect effect = effects.computeIfAbsent(source.file, any -> reach(hit, system));
        // As often as it may be read: what it defines may have been undefined again.
        for (int i = 0; i < effect.names.length; i++) {
            set(effect.names[i], macros.get(effect.names[i]).or(effect.states[i]));
        }
        if (source.directives.guard >= 0) {
            // Read before or now, it is guarded from now on.
            set(source.directives.guard, source.directives.guardMacro);
        }
        return effect.names.length;
    }

    private void set(int name, Macro state) {
        rereading.changed(name);
        macros.set(name, state);
    }

    private Effect reach(SearchPath.Hit first, boolean system) {
        List<FileWalk> walks = new ArrayList<>(List.of(new FileWalk(first, 0, system, false, null, false)));
        Set<TreePath> seen = new HashSet<>(Set.of(first.source().file));
        Map<Integer, Macro> effect = new LinkedHashMap<>();
        for (int at = 0; at < walks.size(); at++) {
            FileWalk walk = walks.get(at);
            for (int i = 0; i < walk.directives.size(); i++) {
                if (walk.directives.kinds[i].includes()) {
                    follow(walk, i, effect).filter(next -> seen.add(next.source.file)).ifPresent(walks::add);
                } else {
                    run(walk.source, i, effect);
                }
            }
        }
        int[] names = effect.keySet().stream().mapToInt(name -> name).toArray();
        return new Effect(names, effect.values().toArray(Macro[]::new));
    }

    private Optional<FileWalk> follow(FileWalk by, int i, Map<Integer, Macro> effect) {
        Directives directives = by.directives;
        if (!(directives.operands[i] instanceof Header header)) {
            found.missing(headers.spelled(directives, i), by, i, false);
            return Optional.empty();
        }
        SearchPath.Hit hit = headers.find(by, header, directives.kinds[i]);
        if (hit.source() == null) {
            found.missing(header, by, i, false);
            return Optional.empty();
        }
        found.add(hit, by, i, false, ScanResult.Via.INCLUDE);
        if (directives.kinds[i] == Kind.IMPORT) {
            effect.put(hit.source().once, Macro.ONCE);
        }
        return Optional.of(new FileWalk(hit, by.depth + 1, found.isSystem(hit, by), false, null, false));
    }

    private void run(Source source, int i, Map<Integer, Macro> effect) {
        int name = source.directives.names[i];
        switch (source.directives.kinds[i]) {
            case DEFINE -> effect.merge(name, (Macro) source.directives.operands[i], Macro::or);
            case UNDEF -> effect.merge(name, Macro.UNDEFINED, Macro::or);
            case ONCE -> effect.put(source.once, Macro.ONCE);
            case PUSH -> pushed.push(name, false);
            case POP -> effect.put(name, Macro.UNKNOWN);
            default -> {
            }
        }
    }
}
