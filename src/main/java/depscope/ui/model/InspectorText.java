package depscope.ui.model;

import depscope.explain.Excerpt;
import depscope.explain.Times;
import depscope.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a node as plain text, fit for a mailing list: what a person reads first comes first, long lists are cut. */
final class InspectorText {
    private static final int MOST_ROWS = 20;
    private static final int COLUMNS = 78;

    private final StringBuilder text = new StringBuilder();

    private InspectorText() {
    }

    static String of(InspectorModel model, SpellingsModel spellings) {
        InspectorText writer = new InspectorText();
        writer.state(model);
        writer.includes(model.includes());
        writer.why(model.why());
        model.quotes().forEach(writer::quote);
        writer.rows("Inputs, make knows " + model.knownInputs() + " of " + model.inputs().size(), model.inputs(), true);
        writer.rows("Dependents, " + model.dependents().size(), model.dependents(), false);
        writer.commands(model.commands());
        writer.text.append(spellings.asText());
        return writer.text.toString();
    }

    private void state(InspectorModel model) {
        text.append(model.path()).append('\n');
        text.append(model.kind()).append('\n');
        if (!model.madeBy().isEmpty()) {
            text.append(model.madeBy()).append('\n');
        }
        if (!model.marks().isEmpty()) {
            text.append(String.join(", ", model.marks().stream().map(Mark::word).toList())).append('\n');
        }
        text.append('\n').append(wrapped(model.sentence(), ""));
        model.more().forEach(line -> text.append('\n').append(wrapped(line, "")));
        model.fixes().forEach(fix -> text.append("\nTo have it recorded:\n  ").append(fix).append('\n'));
    }

    private void includes(IncludeChain chain) {
        if (!chain.isEmpty()) {
            text.append("\nHow it comes to read ").append(chain.header().name()).append(":\n");
            chain.lines().forEach(line -> text.append("  ").append(line.file()).append(':').append(line.line()).append(": ")
                    .append(line.text().strip()).append('\n'));
        }
    }

    private void why(WhyModel why) {
        if (!why.reasons().isEmpty()) {
            text.append("\nWhy, in full:\n");
        }
        for (WhyModel.Reason reason : why.reasons()) {
            text.append(reason.text().isEmpty() ? "" : wrapped(reason.text(), "  "));
            text.append(reason.says().isEmpty() ? "" : "  " + why.make() + " says: " + reason.says() + "\n");
        }
        why.command().ifPresent(change -> text.append("\nIts command then, and now:\n- ").append(change.before()).append("\n+ ")
                .append(change.after()).append('\n'));
    }

    private void quote(Quote quoted) {
        Excerpt lines = quoted.excerpt();
        text.append('\n').append(lines.file()).append(quoted.whose().isEmpty() ? "" : ", " + quoted.whose()).append(":\n");
        for (int i = 0; i < lines.lines().size(); i++) {
            int number = lines.first() + i;
            text.append(String.format(Locale.ROOT, "%s %5d  %s%n", number == lines.lit() ? ">" : " ", number, lines.lines().get(i)));
        }
    }

    /** @param areInputs whether it matters that one is newer; of dependents it does that one is older */
    private void rows(String title, List<Row> rows, boolean areInputs) {
        if (rows.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append(":\n");
        for (Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            List<String> said = new ArrayList<>(List.of(row.known()));
            if (row.mark() != Mark.NONE) {
                said.add(row.mark().word());
            }
            if (row.time() != 0) {
                said.add(Times.full(row.time()) + aside(row, areInputs));
            }
            text.append("  ").append(row.path()).append(" (").append(String.join(", ", said)).append(")\n");
        }
        if (rows.size() > MOST_ROWS) {
            text.append("  and ").append(rows.size() - MOST_ROWS).append(" more\n");
        }
    }

    private static String aside(Row row, boolean areInputs) {
        boolean matters = areInputs ? row.isNewer() : row.isOlder();
        return matters ? (areInputs ? ", newer by " : ", older by ") + Times.span(row.time() - row.beside()) : "";
    }

    private void commands(List<CommandModel> commands) {
        if (!commands.isEmpty()) {
            text.append("\nHow it is made");
            commands.get(0).place().ifPresent(line -> text.append(", ").append(line.file()).append(':').append(line.line()));
            text.append(":\n");
        }
        commands.forEach(command -> text.append(wrapped(command.whole(), "  ").replace("\n  ", " \\\n    ")));
    }

    /** In lines of {@link #COLUMNS} where blanks allow it. */
    private static String wrapped(String words, String before) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : words.split(" ")) {
            if (column > 0 && column + 1 + word.length() > COLUMNS - before.length()) {
                lines.append('\n');
                column = 0;
            }
            lines.append(column == 0 ? before : " ").append(word);
            column += (column == 0 ? 0 : 1) + word.length();
        }
        return lines.append('\n').toString();
    }
}
