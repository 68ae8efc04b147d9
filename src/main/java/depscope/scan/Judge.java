package depscope.scan;

import depscope.scan.Directives.Header;
import depscope.scan.Directives.Kind;
import depscope.scan.Directives.Operand;
import java.util.Optional;

/** Says what the conditions of one compilation are, and answers what they ask of the place they stand at. */
final class Judge implements Condition.Questions, Expander.Surroundings {
    private final Scanner scanner;
    private final Source main;
    private final MacroTable macros;
    private final HeaderSearch headers;
    private final Rereading rereading;
    private final Findings found;
    private final Cases.Dialect dialect;
    /** Where the directive at hand stands. */
    private FileWalk file;
    private int at;

    Judge(Scanner scanner, Source main, MacroTable macros, HeaderSearch headers, Rereading rereading, Findings found,
            Cases.Dialect dialect) {
        this.scanner = scanner;
        this.main = main;
        this.macros = macros;
        this.headers = headers;
        this.rereading = rereading;
        this.found = found;
        this.dialect = dialect;
    }

    Truth truth(FileWalk walk, int i) {
        Directives directives = walk.directives;
        Kind kind = directives.kinds[i];
        return switch (kind) {
            case IFDEF, ELIFDEF -> defined(walk, i);
            case IFNDEF, ELIFNDEF -> i == 0 && walk.guardIsOpen() ? Truth.TRUE : defined(walk, i).not();
            case ELSE -> Truth.TRUE;
            default -> {
                Operand operand = (Operand) directives.operands[i];
                Truth known = operand.cases.truth(dialect, macros);
                yield known != null ? known : judged(walk, i, operand);
            }
        };
    }

    private Truth defined(FileWalk walk, int i) {
        int name = walk.directives.names[i];
        if (name < 0) {
            found.problem(walk, i, "a condition without a name");
            return Truth.UNKNOWN;
        }
        return macros.get(name).isDefined();
    }

    private Truth judged(FileWalk walk, int i, Operand operand) {
        Expander.Job job = job(walk, i);
        Condition.Result result = Condition.of(operand.tokens(scanner.names()), job, this, dialect.cplusplus());
        if (!result.wrong().isEmpty()) {
            found.problem(walk, i, result.wrong());
        } else if (job.isOfMacrosAlone()) {
            operand.cases.add(job.decidedBy(dialect, result.truth()));
        }
        return result.truth();
    }

    /** Expands macros in the directive at {@code i}. */
    Expander.Job job(FileWalk walk, int i) {
        file = walk;
        at = i;
        return new Expander.Job(scanner.names(), macros, this);
    }

    @Override
    public Truth hasInclude(Header header, boolean next) {
        SearchPath.Hit hit = headers.find(file, header, next ? Kind.INCLUDE_NEXT : Kind.INCLUDE);
        if (hit.source() != null) {
            rereading.ran(file, at);
            found.add(hit, file, at, rereading.isCertain(file, at), ScanResult.Via.ASKED);
        }
        return Truth.of(hit.source() != null);
    }

    @Override
    public Optional<Long> answer(String question, String about) {
        return scanner.predefined().answer(dialect.family(), question, about);
    }

    @Override
    public Token builtIn(int name) {
        return switch (name) {
            case Names.LINE -> Token.number(scanner.line(file.source.file, file.directives.places[at]));
            case Names.FILE -> Token.string(file.source.directory.child(file.source.name).raw());
            case Names.BASE_FILE -> Token.string(main.directory.child(main.name).raw());
            case Names.INCLUDE_LEVEL -> Token.number(file.depth);
            // Counts what stands between the directives too, which is not looked at.
            case Names.COUNTER -> Token.UNKNOWN;
            default -> null;
        };
    }
}
