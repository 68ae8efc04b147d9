package depscope.scan;

import depscope.scan.Directives.Header;
import depscope.scan.Directives.Kind;
import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Walks one compilation as the preprocessor does, with three values: what stands under a condition that is
 * unknown is walked too, and then undone and put together with what would be had it not been.
 *
 * <p>A file that may or may not have been read before, and is to be read once (its guard is defined, maybe), is
 * read now or was then. Such a file is walked <em>either way</em>: what it does in both cases is certain, the
 * rest is not. Hence each walk that is not certain notes which directives it ran, see {@link Rereading}.
 */
final class Evaluation {
    /** gcc and clang: "#include nested depth 200 exceeds maximum of 200". */
    static final int DEEPEST = 200;
    /** Directives passed before every further file is entered once at most; the largest compilations need 1 %. */
    private static final int MOST_STEPS = 20_000_000;
    private static final int MOST_FILES = 200_000;

    private final Compilation compilation;
    private final Source main;
    private final MacroTable macros;
    private final HeaderSearch headers;
    private final Rereading rereading;
    private final PushedMacros pushed;
    private final Findings found;
    private final Judge judge;
    private final Branches branches;
    private final Flood flood;
    private final AssemblerFiles assembled;
    /** The files that are being walked, the innermost first. */
    private final Deque<FileWalk> entered = new ArrayDeque<>();
    /** Whether names reserved for compilers may be macros though nobody says so. */
    private final boolean open;
    private boolean bounded;
    private long steps;
    private int files;

    Evaluation(Scanner scanner, Compilation compilation, Source main, Function<String, Optional<TreePath>> otherwise) {
        this.compilation = compilation;
        this.main = main;
        open = !scanner.predefined().isKnown(compilation);
        macros = scanner.macros(compilation);
        SearchPath path = scanner.path(compilation);
        headers = new HeaderSearch(scanner.names(), path,
                name -> otherwise.apply(name).flatMap(file -> scanner.find(TreePath.ROOT, file.raw())));
        rereading = new Rereading(macros);
        pushed = new PushedMacros(macros);
        found = new Findings(scanner, path, main);
        judge = new Judge(scanner, main, macros, headers, rereading, found,
                new Cases.Dialect(compilation.machine().family(), compilation.language() == Language.CPLUSPLUS));
        branches = new Branches(macros, judge::truth);
        flood = new Flood(headers, macros, rereading, pushed, found);
        assembled = new AssemblerFiles(compilation, headers, rereading, found);
    }

    ScanResult result() {
        found.readable(main);
        FileWalk source = new FileWalk(new SearchPath.Hit(main, SearchPath.NOWHERE), 0, false, true, null, false);
        if (compilation.language() == Language.PREPROCESSED) {
            assembled.within(source);
        } else {
            commandFiles();
            walk(source);
        }
        return found.result();
    }

    /** gcc's order: -imacros, its own stdc-predef.h of glibc, -include. */
    private void commandFiles() {
        compilation.macroFiles().forEach(this::commandFile);
        List<String> options = compilation.options();
        boolean own = compilation.machine().family() == Machine.Family.GCC
                && compilation.machine().system() == Machine.System.LINUX
                && !options.contains("-nostdinc") && !options.contains("-ffreestanding") && !options.contains("-fno-hosted");
        if (own) {
            SearchPath.Hit hit = headers.find(headers.header("stdc-predef.h", false), main.directory);
            if (hit.source() != null) {
                enterFromCommand(hit);
            }
        }
        compilation.files().forEach(this::commandFile);
    }

    /** It is looked for in the working directory first, then as if quoted (gcc manual, "-include file"). */
    private void commandFile(String name) {
        Header header = headers.header(name, true);
        SearchPath.Hit hit = headers.find(header, compilation.directory());
        if (hit.source() == null) {
            found.missingFromCommand(header);
        } else {
            enterFromCommand(hit);
        }
    }

    private void enterFromCommand(SearchPath.Hit hit) {
        next(hit, 1, found.addFromCommand(hit), true, null).ifPresent(this::walk);
    }

    /** Walks a file and all that is entered on the way. */
    private void walk(FileWalk first) {
        enter(first);
        while (!entered.isEmpty()) {
            FileWalk file = entered.peek();
            if (file.at < file.directives.size()) {
                step(file);
            } else {
                entered.pop();
                leave(file);
            }
        }
    }

    private void enter(FileWalk file) {
        files++;
        steps += file.directives.size();
        if (file.again) {
            rereading.begin();
        }
        entered.push(file);
    }

    private void leave(FileWalk file) {
        rereading.walked(file);
        if (file.again) {
            rereading.end();
        }
    }

    private void step(FileWalk file) {
        int i = file.at;
        Kind kind = file.directives.kinds[i];
        if (kind == Kind.DEFINE) {
            file.at = define(file, i);
        } else if (kind.opens()) {
            file.at = branches.open(file, i);
        } else if (kind.continues()) {
            file.at = branches.goOn(file, i);
        } else {
            file.at++;
            run(file, kind, i);
        }
    }

    private void run(FileWalk file, Kind kind, int i) {
        Directives directives = file.directives;
        switch (kind) {
            case UNDEF -> set(file, i, directives.names[i], Macro.UNDEFINED);
            case INCLUDE, INCLUDE_NEXT, IMPORT -> include(file, kind, i);
            case ONCE -> set(file, i, file.source.once, Macro.ONCE);
            case PUSH -> pushed.push(directives.names[i], rereading.isCertain(file, i));
            case POP -> {
                if (pushed.pop(directives.names[i], rereading.isCertain(file, i))) {
                    rereading.changed(directives.names[i]);
                }
            }
            case SYSTEM -> file.system |= file.source != main && file.doubts == 0;
            case ASSEMBLE, EMBED, INLINE -> assembled.follow(file, i);
            default -> found.problem(file, i, (String) directives.operands[i]);
        }
    }

    /** Runs all definitions that follow one another, most of what there is to do. @return the directive after them */
    private int define(FileWalk file, int first) {
        Directives directives = file.directives;
        int end = directives.next[first];
        boolean quiet = rereading.isQuiet(file);
        for (int i = first; i < end; i++) {
            int name = directives.names[i];
            Macro state = (Macro) directives.operands[i];
            if (!quiet || macros.isSet(name)) {
                rereading.set(file, i, name, state);
            }
            macros.set(name, state);
        }
        return end;
    }

    private void set(FileWalk file, int i, int name, Macro state) {
        macros.set(name, state);
        rereading.set(file, i, name, state);
    }

    private void include(FileWalk file, Kind kind, int i) {
        rereading.ran(file, i);
        boolean certain = rereading.isCertain(file, i);
        if (file.directives.operands[i] instanceof Header header) {
            go(file, kind, i, certain, header, headers.named(file, header, kind, i));
            return;
        }
        HeaderSearch.Meant meant = headers.computed(file, i, kind, judge.job(file, i));
        if (!meant.wrong().isEmpty()) {
            found.problem(file, i, meant.wrong());
        }
        go(file, kind, i, certain && meant.named(), meant.header(), meant.hit());
    }

    private void go(FileWalk file, Kind kind, int i, boolean certain, Header header, SearchPath.Hit hit) {
        if (hit.source() == null) {
            found.missing(header, file, i, certain);
            return;
        }
        boolean isNew = found.add(hit, file, i, certain, ScanResult.Via.INCLUDE);
        if (bounded && !isNew) {
            return;
        }
        if (file.depth >= DEEPEST || files > MOST_FILES || steps > MOST_STEPS) {
            bounded = true;
            found.problem(file, i, file.depth >= DEEPEST ? "includes nested deeper than " + DEEPEST
                    : "includes without end");
            if (file.depth >= DEEPEST) {
                return;
            }
        }
        Optional<FileWalk> next = next(hit, file.depth + 1, found.isSystem(hit, file), certain,
                rereading.agrees(file, i) ? file : null);
        if (kind == Kind.IMPORT) {
            set(file, i, hit.source().once, Macro.ONCE);
        }
        next.ifPresent(this::enter);
    }

    /**
     * The walk of an included file; empty if it is not to be read (again).
     *
     * @param by the walk that enters it either way or for certain; null if what it agrees on says nothing here
     */
    private Optional<FileWalk> next(SearchPath.Hit hit, int depth, boolean system, boolean certain, FileWalk by) {
        Source source = hit.source();
        Directives directives = source.directives;
        if (directives.size() == 0) {
            found.readable(source);
            return Optional.empty();
        }
        if (open) {
            settle(source);
        }
        Macro once = macros.get(source.once);
        Macro guard = directives.guard < 0 ? Macro.UNDEFINED : macros.get(directives.guard);
        if (once.isDefined() == Truth.TRUE || guard.isDefined() == Truth.TRUE) {
            return Optional.empty();
        }
        boolean read = once.isDefined() == Truth.UNKNOWN
                || guard.isDefined() == Truth.UNKNOWN && guard.isMaybe(directives.guardMacro);
        boolean within = by != null && by.eitherWay() != null;
        if (!read) {
            BitSet agreed = within ? rereading.agreed(source) : null;
            // Within a file read either way, one that was never read in doubt was not read then: so not in both.
            return Optional.of(new FileWalk(hit, depth, system, certain && (!within || agreed != null), agreed, false));
        }
        if (!certain && rereading.isTooOften(source)) {
            steps += flood.over(hit, system);
            return Optional.empty();
        }
        return Optional.of(new FileWalk(hit, depth, system, certain, rereading.agreedOrNothing(source), true));
    }

    /** Whatever may be a macro without being defined here, a header's guard is none, and no file was read before. */
    private void settle(Source source) {
        macros.settle(source.once);
        if (source.directives.guard >= 0) {
            macros.settle(source.directives.guard);
        }
    }
}
