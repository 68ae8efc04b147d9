package depscope.triage;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.explain.Times;
import depscope.tree.TreePath;
import depscope.triage.Answer.How;
import depscope.triage.Answer.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer as plain text for a mailing list. Files go by their last names, so that lines stay short, and stand in
 * full at the end.
 */
final class MailText {
    static final int WIDTH = 78;
    private static final int WIDEST_NAME = 32;
    private static final int MOST_QUOTED = 8;
    private static final int NARROWEST = 24;
    private static final String INDENT = "    ";
    private static final String CUT = "...";
    private static final String PLAIN_WORD = "[A-Za-z0-9_@%+=:,./-]+";

    private final StringBuilder text = new StringBuilder();
    private final Map<TreePath, String> names = new LinkedHashMap<>();

    private MailText(List<TreePath> about, List<Step> chain, Optional<Excerpt> quoted) {
        Set<TreePath> files = new LinkedHashSet<>(about);
        for (Step step : chain) {
            files.add(step.path());
            written(step).forEach(evidence -> files.add(evidence.file()));
        }
        quoted.ifPresent(lines -> files.add(lines.file()));
        Map<String, Long> sharing = files.stream().collect(Collectors.groupingBy(TreePath::name, Collectors.counting()));
        files.forEach(file -> names.put(file, sharing.get(file.name()) == 1 || file.parent().isRoot() ? file.name()
                : file.parent().name() + "/" + file.name()));
    }

    /**
     * @param quoted the record or the rule that decides
     * @param about what was asked about
     * @param command the words of a command that shows the same
     */
    static String of(Draft draft, List<Step> chain, Optional<Excerpt> quoted, List<TreePath> about, List<String> command) {
        MailText mail = new MailText(about, chain, quoted);
        mail.wrapped(draft.headline(), "", "");
        mail.chain(chain);
        for (String paragraph : draft.paragraphs()) {
            mail.text.append('\n');
            mail.wrapped(paragraph, "", "");
        }
        quoted.ifPresent(mail::quote);
        mail.fixes(draft.fixes());
        mail.command(command);
        mail.files();
        return mail.text.toString();
    }

    private void chain(List<Step> chain) {
        int widest = chain.stream().mapToInt(step -> names.get(step.path()).length()).filter(n -> n <= WIDEST_NAME).max().orElse(0);
        text.append(chain.isEmpty() ? "" : "\n");
        for (int i = 0; i < chain.size(); i++) {
            Step step = chain.get(i);
            String name = names.get(step.path());
            // What is included is read as it is: it is the time of its reader that decides.
            String time = step.time() == 0 || step.how() == How.INCLUDED ? "" : Times.full(step.time());
            String facts = String.join("  ", Stream.of(step.how().said(), time).filter(fact -> !fact.isEmpty()).toList());
            wrapped(name + " ".repeat(Math.max(0, widest - name.length())) + "  " + facts, INDENT + (i == 0 ? "   " : "-> "), INDENT + INDENT);
            if (i > 0) {
                String needed = chain.get(i - 1).path().name();
                written(step).forEach(evidence -> evidence(evidence, needed));
            }
        }
    }

    private static List<Evidence> written(Step step) {
        return Evidence.withOrigins(step.evidence().stream().toList());
    }

    private void evidence(Evidence evidence, String needed) {
        String place = INDENT + "   " + ascii(names.get(evidence.file())) + (evidence instanceof Evidence.Line line ? ":" + line.line() : "") + ": ";
        String said = ascii(evidence.text()).replaceAll(" +", " ");
        if (place.length() > WIDTH - NARROWEST) {
            wrapped(place.strip(), INDENT + "   ", INDENT + INDENT);
            place = INDENT + INDENT;
        }
        line(place + around(said, needed, WIDTH - place.length()));
    }

    private void quote(Excerpt quoted) {
        text.append('\n');
        wrapped("What make goes by, at " + names.get(quoted.file()) + ":" + quoted.lit() + ":", "", "");
        text.append('\n');
        quoted.lines().stream().skip(quoted.lit() - quoted.first()).filter(said -> !said.isBlank()).limit(MOST_QUOTED)
                .forEach(said -> line(INDENT + around(ascii(said).stripTrailing(), "", WIDTH - INDENT.length())));
    }

    private void fixes(List<String> fixes) {
        if (!fixes.isEmpty()) {
            text.append("\nTo mend it:\n\n");
            fixes.forEach(fix -> wrapped(fix, INDENT, INDENT + INDENT));
        }
    }

    /** Words that do not fit go on the next line, in such a way that a shell takes all for one command. */
    private void command(List<String> words) {
        text.append("\nTo see it yourself:\n\n");
        StringBuilder at = new StringBuilder(INDENT).append(words.get(0));
        for (String each : words.subList(1, words.size())) {
            String word = each.matches(PLAIN_WORD) ? each : "'" + each.replace("'", "'\\''") + "'";
            if (at.length() + 1 + word.length() + 2 > WIDTH) {
                line(at + " \\");
                at = new StringBuilder(INDENT).append(INDENT).append(word);
            } else {
                at.append(' ').append(word);
            }
            for (; at.length() > WIDTH; at.delete(0, WIDTH - 1)) {
                line(at.substring(0, WIDTH - 1) + "\\");
            }
        }
        line(at.toString());
    }

    private void files() {
        Map<TreePath, Set<String>> byDirectory = new LinkedHashMap<>();
        names.keySet().forEach(file -> byDirectory.computeIfAbsent(file.parent(), any -> new LinkedHashSet<>()).add(file.name()));
        text.append(names.isEmpty() ? "" : "\nThe files:\n\n");
        byDirectory.forEach((directory, in) -> wrapped(directory + ": " + String.join(" ", in), INDENT, INDENT + INDENT));
    }

    /** Lines of whole words; one that is longer than a line is broken behind a slash if there is one. */
    private void wrapped(String said, String first, String next) {
        StringBuilder at = new StringBuilder(first);
        int start = first.length();
        for (String word : ascii(said).split(" ", -1)) {
            if (at.length() > start && at.length() + 1 + word.length() > WIDTH) {
                line(at.toString());
                at = new StringBuilder(next);
                start = next.length();
            }
            at.append(at.length() == start ? "" : " ").append(word);
            while (at.length() > WIDTH) {
                int slash = at.lastIndexOf("/", WIDTH - 1);
                int end = slash > start ? slash + 1 : WIDTH;
                line(at.substring(0, end));
                at.replace(0, end, next);
                start = next.length();
            }
        }
        line(at.toString());
    }

    private void line(String said) {
        text.append(said.stripTrailing()).append('\n');
    }

    /** {@code said}, or so much of it around {@code word} as fits. */
    private static String around(String said, String word, int width) {
        if (said.length() <= width) {
            return said;
        }
        int room = width - 2 * CUT.length();
        int at = Math.max(0, said.indexOf(word));
        int from = Math.max(0, Math.min(at - (room - word.length()) / 2, said.length() - room));
        int to = Math.min(said.length(), from + room);
        return (from > 0 ? CUT : "") + said.substring(from, to) + (to < said.length() ? CUT : "");
    }

    /** Of what depscope itself writes, the only sign that is none of ASCII. */
    private static String ascii(String said) {
        return said.replace("\u2026", CUT);
    }
}
