package depscope.scan;

import depscope.scan.Directives.Header;
import depscope.scan.Directives.Kind;

/** What an assembler reads besides its source: {@code .include} and {@code .incbin}. */
final class AssemblerFiles {
    private final Compilation compilation;
    private final HeaderSearch headers;
    private final Rereading rereading;
    private final Findings found;

    AssemblerFiles(Compilation compilation, HeaderSearch headers, Rereading rereading, Findings found) {
        this.compilation = compilation;
        this.headers = headers;
        this.rereading = rereading;
        this.found = found;
    }

    /** All that a file names, whatever conditions it stands under: they are nobody's. */
    void within(FileWalk file) {
        for (int i = 0; i < file.directives.size(); i++) {
            if (file.directives.kinds[i].assembles()) {
                follow(file, i);
            }
        }
    }

    /** An assembler looks in the working directory, then in those of -I (as manual, ".include"). */
    void follow(FileWalk file, int i) {
        Kind kind = file.directives.kinds[i];
        if (compilation.language().isAssembler() != kind.assembles()) {
            return;
        }
        rereading.ran(file, i);
        boolean certain = rereading.isCertain(file, i);
        Header header = (Header) file.directives.operands[i];
        SearchPath.Hit hit = headers.find(header, compilation.directory());
        if (hit.source() == null) {
            found.missing(header, file, i, certain);
            return;
        }
        boolean isNew = found.add(hit, file, i, certain, ScanResult.Via.ASSEMBLER);
        if (isNew && kind == Kind.ASSEMBLE && file.depth < Evaluation.DEEPEST) {
            within(new FileWalk(hit, file.depth + 1, file.system, certain, null, false));
        }
    }
}
