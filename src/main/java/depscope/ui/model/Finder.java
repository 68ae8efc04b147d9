package depscope.ui.model;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.Symbols;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds files, findings and commands by a few letters of their names. Of each sort the best come first; a command
 * or finding that begins as was typed comes before files that merely contain it.
 */
public final class Finder {
    /** Before what was typed, it asks for commands only. */
    public static final String COMMANDS_ONLY = ">";
    private static final int FEW = 4;
    private static final int NONE = Integer.MAX_VALUE;

    private final Survey survey;
    private final FilesModel files;

    public Finder(Survey survey, FilesModel files) {
        this.survey = survey;
        this.files = files;
    }

    /** The same files, with other findings told. */
    public Finder telling(Survey again) {
        return new Finder(again, files);
    }

    /** Files whose name fits, of those that are {@code allowed}. A way through the tree's links names a file too. */
    public List<Hit> files(String text, int most, IntPredicate allowed) {
        String wanted = text.strip();
        List<Integer> named = wanted.contains("/") ? survey.find(wanted, Optional.empty()) : List.of();
        // Of several the search knows best which to name first.
        Set<Integer> found = new LinkedHashSet<>(named.size() == 1 ? named : List.of());
        IntStream.of(files.search(wanted, most, allowed)).forEach(found::add);
        named.stream().limit(most).forEach(found::add);
        return found.stream().filter(allowed::test).limit(most).<Hit>map(Hit.OfFile::new).toList();
    }

    /** Whatever fits, the best first; what is worth doing where nothing was typed. */
    public List<Hit> all(String text, List<Hit.OfCommand> commands, int most) {
        String wanted = text.strip();
        if (wanted.startsWith(COMMANDS_ONLY)) {
            return commands(wanted, commands, most);
        }
        if (wanted.isEmpty()) {
            List<Hit> first = new ArrayList<>(survey.findings().stream().limit(FEW).map(Finder::hit).toList());
            first.addAll(commands);
            return limited(first, most);
        }
        List<Hit.OfCommand> doable = ranked(commands, Hit.OfCommand::name, wanted);
        List<Hit.OfFinding> findings = ranked(survey.findings().stream().map(Finder::hit).toList(), Finder::words, wanted);
        List<Hit> named = files(wanted, most, any -> true);
        List<Hit> all = new ArrayList<>();
        boolean isExact = named.stream().limit(1).anyMatch(hit -> hit instanceof Hit.OfFile file
                && Symbols.name(survey.graph(), file.node()).toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT)));
        // A file that is called so is what was meant, then what it is found guilty of.
        all.addAll(isExact ? named.subList(0, Math.min(FEW, named.size())) : List.of());
        all.addAll(doable.subList(0, Math.min(FEW, doable.size())));
        all.addAll(findings.subList(0, Math.min(FEW, findings.size())));
        all.addAll(named);
        all.addAll(findings);
        all.addAll(doable);
        return limited(new ArrayList<>(new LinkedHashSet<>(all)), most);
    }

    /** Commands alone, as where no tree is open. */
    public static List<Hit> commands(String text, List<Hit.OfCommand> commands, int most) {
        String wanted = text.strip();
        return limited(ranked(commands, Hit.OfCommand::name, wanted.startsWith(COMMANDS_ONLY) ? wanted.substring(1).strip() : wanted), most);
    }

    private static List<Hit> limited(List<? extends Hit> hits, int most) {
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    private static Hit.OfFinding hit(Told told) {
        return new Hit.OfFinding(told, FindingsModel.title(told.finding().kind()));
    }

    private static String words(Hit.OfFinding hit) {
        Finding finding = hit.told().finding();
        return finding.target().name() + " " + hit.kind() + " " + finding.kind().label();
    }

    private interface Named<T> {
        String of(T one);
    }

    /** Those that have all words, those with the words at the beginning of theirs first; each keeps its place otherwise. */
    private static <T> List<T> ranked(List<T> all, Named<T> name, String wanted) {
        String[] words = wanted.toLowerCase(Locale.ROOT).split("\\s+");
        return all.stream().filter(one -> rank(name.of(one), words) < NONE)
                .sorted(Comparator.comparingInt(one -> rank(name.of(one), words))).toList();
    }

    private static int rank(String name, String[] words) {
        String folded = name.toLowerCase(Locale.ROOT);
        int rank = 0;
        for (String word : words) {
            int at = folded.indexOf(word);
            boolean begins = at == 0 || (" " + folded).contains(" " + word);
            if (at < 0) {
                return NONE;
            }
            rank += at == 0 ? 0 : begins ? 1 : 3;
        }
        return rank;
    }
}
