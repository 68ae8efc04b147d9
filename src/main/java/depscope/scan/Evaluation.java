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
final class Evaluation implements Condition.Questions, Expander.Surroundings {
    /** gcc and clang: "#include nested depth 200 exceeds maximum of 200". */
    private static final int DEEPEST = 200;
    /** Directives passed before every further file is entered once at most; the largest compilations need 1 %. */
    private static final int MOST_STEPS = 20_000_000;
    private static final int MOST_FILES = 200_000;

    private final Scanner scanner;
    private final Compilation compilation;
    private final MacroTable macros;
    private final Rereading rereading;
    private final SearchPath path;
    private final HeaderSearch headers;
    private final Deque<Source> entered = new ArrayDeque<>();
    private final PushedMacros pushed;
    private Findings found;
    private Flood flood;
    private Source main;
    private boolean bounded;
    private long steps;
    private int files;
    /** Where the directive at hand stands. */
    private FileWalk here;

    Evaluation(Scanner scanner, Compilation compilation, Function<String, Optional<TreePath>> otherwise, MacroTable macros) {
        this.scanner = scanner;
        this.compilation = compilation;
        this.macros = macros;
        rereading = new Rereading(macros);
        path = scanner.path(compilation);
        headers = new HeaderSearch(scanner.names(), path,
                name -> otherwise.apply(name).flatMap(file -> scanner.find(TreePath.ROOT, file.raw())));
        pushed = new PushedMacros(macros);
    }

    ScanResult result() {
        Optional<Source> source = scanner.find(compilation.directory(), compilation.source());
        if (source.isEmpty()) {
            TreePath wanted = compilation.directory().resolve(compilation.source());
            return new ScanResult(wanted, List.of(), List.of(), List.of(ScanProblem.of(wanted, "no such source")));
        }
        main = source.get();
        found = new Findings(main);
        flood = new Flood(path, headers, macros, rereading, pushed, found);
        new Prelude(scanner, compilation, macros).begin();
        if (compilation.language() != Language.PREPROCESSED) {
            commandFiles();
        }
        tellIfUnreadable(main);
        walk(new FileWalk(main, SearchPath.NOWHERE, false, true, null));
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
        SearchPath.Hit hit = headers.find(headers.header(name, true), compilation.directory());
        if (hit.source() == null) {
            found.missing(headers.header(name, true), true, main.file, -1);
        } else {
            enterFromCommand(hit);
        }
    }

    private void enterFromCommand(SearchPath.Hit hit) {
        boolean system = path.isSystem(hit);
        found.add(hit.source(), true, system, main.file, -1, ScanResult.Via.COMMAND);
        enter(hit, system, true, null);
    }

    private void walk(FileWalk file) {
        FileWalk outer = here;
        here = file;
        entered.push(file.source);
        files++;
        steps += file.directives.size();
        boolean conditions = compilation.language() != Language.PREPROCESSED;
        Branches branches = new Branches(file, macros, this::condition);
        int i = 0;
        while (i < file.directives.size()) {
            Kind kind = file.directives.kinds[i];
            if (conditions && (kind.opens() || kind.continues())) {
                i = kind.opens() ? branches.open(i) : branches.goOn(i);
                continue;
            }
            file.at = i;
            if (conditions || kind == Kind.ASSEMBLE || kind == Kind.EMBED) {
                run(file, kind, i);
            }
            i++;
        }
        rereading.walked(file);
        entered.pop();
        here = outer;
    }

    private void run(FileWalk file, Kind kind, int i) {
        Directives directives = file.directives;
        switch (kind) {
            case DEFINE -> set(file, i, directives.names[i], (Macro) directives.operands[i]);
            case UNDEF -> set(file, i, directives.names[i], Macro.UNDEFINED);
            case INCLUDE, INCLUDE_NEXT, IMPORT -> include(file, kind, i);
            case ONCE -> set(file, i, file.source.once, Macro.ONCE);
            case PUSH -> pushed.push(directives.names[i], isCertain(file, i));
            case POP -> {
                if (pushed.pop(directives.names[i], isCertain(file, i))) {
                    rereading.changed(directives.names[i]);
                }
            }
            case SYSTEM -> file.system |= file.source != main && file.doubts == 0;
            case ASSEMBLE, EMBED -> assemble(file, kind, i);
            default -> problem(file, i, (String) directives.operands[i]);
        }
    }

    private void problem(FileWalk file, int i, String message) {
        if (found.isNew(file.source.file, file.directives.places[i])) {
            found.problem(scanner.problem(file.source.file, file.directives.places[i], message));
        }
    }

    private void set(FileWalk file, int i, int name, Macro state) {
        macros.set(name, state);
        rereading.set(file, i, name, state);
    }

    private Truth condition(FileWalk file, int i) {
        Directives directives = file.directives;
        file.at = i;
        int name = directives.names[i];
        switch (directives.kinds[i]) {
            case IFDEF, IFNDEF, ELIFDEF, ELIFNDEF:
                if (name < 0) {
                    problem(file, i, "a condition without a name");
                    return Truth.UNKNOWN;
                }
                if (i == 0 && file.guardIsOpen()) {
                    return Truth.TRUE;
                }
                Truth defined = macros.get(name).isDefined();
                boolean plain = directives.kinds[i] == Kind.IFDEF || directives.kinds[i] == Kind.ELIFDEF;
                return plain ? defined : defined.not();
            case ELSE:
                return Truth.TRUE;
            default:
                Condition.Result result = Condition.of(directives.tokens(i, scanner.names()), job(), macros, this,
                        compilation.language() == Language.CPLUSPLUS);
                if (!result.wrong().isEmpty()) {
                    problem(file, i, result.wrong());
                }
                return result.truth();
        }
    }

    private void include(FileWalk file, Kind kind, int i) {
        rereading.ran(file, i);
        boolean certain = isCertain(file, i);
        HeaderSearch.Meant meant = headers.meant(file, i, job());
        if (!meant.wrong().isEmpty()) {
            problem(file, i, meant.wrong());
        }
        if (meant.hit().source() == null) {
            found.missing(meant.header(), certain && meant.named(), file.source.file, file.directives.places[i]);
        } else {
            follow(file, kind, i, certain, meant.hit());
        }
    }

    /** Whether a directive that runs here does so for certain: in all cases, if the file is read either way. */
    private boolean isCertain(FileWalk file, int i) {
        return file.isCertain() && rereading.agrees(file, i);
    }

    private Expander.Job job() {
        return new Expander.Job(scanner.names(), macros, this);
    }

    private void follow(FileWalk file, Kind kind, int i, boolean certain, SearchPath.Hit hit) {
        int place = file.directives.places[i];
        boolean system = file.system || path.isSystem(hit);
        boolean isNew = found.add(hit.source(), certain, system, file.source.file, place, ScanResult.Via.INCLUDE);
        if (bounded && !isNew) {
            return;
        }
        if (entered.size() > DEEPEST || files > MOST_FILES || steps > MOST_STEPS) {
            bounded = true;
            problem(file, i, entered.size() > DEEPEST ? "includes nested deeper than " + DEEPEST
                    : "includes without end");
            if (entered.size() > DEEPEST) {
                return;
            }
        }
        boolean agreed = rereading.agrees(file, i);
        enter(hit, system, certain, agreed ? file : null);
        if (kind == Kind.IMPORT) {
            set(file, i, hit.source().once, Macro.ONCE);
        }
    }

    private void tellIfUnreadable(Source source) {
        if (source.directives.size() == 0) {
            scanner.unreadable(source.file).ifPresent(why -> found.problem(ScanProblem.of(source.file, why)));
        }
    }

    /** @param by the walk that enters it either way or for certain; null if what it agrees on says nothing here */
    private void enter(SearchPath.Hit hit, boolean system, boolean certain, FileWalk by) {
        Source source = hit.source();
        tellIfUnreadable(source);
        Directives directives = source.directives;
        if (!scanner.predefined().isKnown(compilation)) {
            settle(source);
        }
        Macro once = macros.get(source.once);
        Macro guard = directives.guard < 0 ? Macro.UNDEFINED : macros.get(directives.guard);
        if (directives.size() == 0 || once.isDefined() == Truth.TRUE || guard.isDefined() == Truth.TRUE) {
            return;
        }
        boolean read = once.isDefined() == Truth.UNKNOWN
                || directives.guard >= 0 && guard.isMaybe(directives.guardMacro);
        boolean within = by != null && by.eitherWay() != null;
        if (!read) {
            BitSet agreed = within ? rereading.agreed(source) : null;
            // Within a file read either way, one that was never read in doubt was not read then: so not in both.
            walk(new FileWalk(source, hit.index(), system, certain && (!within || agreed != null), agreed));
        } else if (!certain && rereading.isTooOften(source)) {
            steps += flood.over(hit, system);
        } else {
            rereading.begin();
            walk(new FileWalk(source, hit.index(), system, certain, rereading.agreedOrNothing(source)));
            rereading.end();
        }
    }

    /** Whatever may be a macro without being defined here, a header's guard is none, and no file was read before. */
    private void settle(Source source) {
        macros.settle(source.once);
        if (source.directives.guard >= 0) {
            macros.settle(source.directives.guard);
        }
    }

    /** An assembler looks in the working directory, then in those of -I (as manual, ".include"). */
    private void assemble(FileWalk file, Kind kind, int i) {
        if (!compilation.language().isAssembler()) {
            return;
        }
        rereading.ran(file, i);
        boolean certain = isCertain(file, i);
        Header header = (Header) file.directives.operands[i];
        SearchPath.Hit hit = headers.find(header, compilation.directory());
        int place = file.directives.places[i];
        if (hit.source() == null) {
            found.missing(header, certain, file.source.file, place);
            return;
        }
        boolean isNew = found.add(hit.source(), certain, file.system, file.source.file, place,
                ScanResult.Via.ASSEMBLER);
        if (isNew && kind == Kind.ASSEMBLE) {
            Directives within = hit.source().directives;
            FileWalk assembled = new FileWalk(hit.source(), SearchPath.NOWHERE, file.system, certain, null);
            for (int at = 0; at < within.size() && entered.size() <= DEEPEST; at++) {
                if (within.kinds[at] == Kind.ASSEMBLE || within.kinds[at] == Kind.EMBED) {
                    entered.push(hit.source());
                    assemble(assembled, within.kinds[at], at);
                    entered.pop();
                }
            }
        }
    }

    @Override
    public Truth hasInclude(Header header, boolean next) {
        SearchPath.Hit hit = headers.find(here, header, next ? Kind.INCLUDE_NEXT : Kind.INCLUDE);
        if (hit.source() != null) {
            rereading.ran(here, here.at);
            found.add(hit.source(), isCertain(here, here.at), here.system || path.isSystem(hit), here.source.file,
                    here.directives.places[here.at], ScanResult.Via.ASKED);
        }
        return Truth.of(hit.source() != null);
    }

    @Override
    public Optional<Long> answer(String question, String about) {
        return scanner.predefined().answer(compilation.machine().family(), question, about);
    }

    @Override
    public Token builtIn(int name) {
        return switch (name) {
            case Names.LINE -> Token.number(scanner.line(here.source.file, here.directives.places[here.at]));
            case Names.FILE -> Token.string(here.source.directory.child(here.source.name).raw());
            case Names.BASE_FILE -> Token.string(main.directory.child(main.name).raw());
            case Names.INCLUDE_LEVEL -> Token.number(entered.size() - 1L);
            // Counts what stands between the directives too, which is not looked at.
            case Names.COUNTER -> Token.UNKNOWN;
            default -> null;
        };
    }
}
