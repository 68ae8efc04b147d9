package depscope.scan;

import depscope.scan.OptionTable.Item;
import depscope.scan.OptionTable.Use;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** What a tool of the table reads and writes by its arguments. */
final class Arguments {
    private final ResponseFiles responses;

    Arguments(ResponseFiles responses) {
        this.responses = responses;
    }

    /** {@code words} with those of response files in their places; the files are read. */
    List<String> expanded(List<String> words, Step step, LineFiles files) {
        if (step.directory().isEmpty()) {
            return words;
        }
        ResponseFiles.Expanded expanded = responses.expanded(words, step.directory().get());
        expanded.files().forEach(file -> files.read(step, file, true));
        return expanded.words();
    }

    /** @param words the tool's arguments, which may be others than the step's */
    void use(Tool tool, List<String> words, Step step, LineFiles files) {
        List<Item> items = new ArrayList<>();
        int operands = 0;
        boolean without = false;
        for (Item item : tool.options().items(tool.flags().contains("@") ? expanded(words, step, files) : words,
                tool.flags().contains("first"))) {
            boolean assignment = tool.flags().contains("assign") && item.value().indexOf('=') > 0;
            if (item.option().isPresent()) {
                without |= item.option().get().instead();
                items.add(item);
            } else if (item.operand() && !item.value().isEmpty() && !assignment) {
                operands++;
                items.add(item);
            }
        }
        Iterator<Use> rest = tool.operands(operands, without).iterator();
        List<Use> uses = items.stream().map(item -> item.operand() ? rest.next() : item.use()).toList();
        use(items, uses, tool.marks().contains(Use.WRITE), step, files);
    }

    /** @param toOperand whether one of the operands would say what is written, so that no option does */
    private static void use(List<Item> items, List<Use> uses, boolean toOperand, Step step, LineFiles files) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            switch (uses.get(i)) {
                case READ, UPDATE -> files.read(step, item.value(), true);
                case POSSIBLY -> {
                    if (item.operand()) {
                        given.add(item.value());
                    } else {
                        files.read(step, item.value(), false);
                    }
                }
                default -> {
                }
            }
        }
        Programs.operands(given, step, files);
        // What is written is written after all was read: the same file may be both.
        boolean elsewhere = IntStream.range(0, items.size())
                .anyMatch(i -> uses.get(i) == Use.WRITE && (items.get(i).operand() || !toOperand));
        boolean inPlace = uses.contains(Use.INPLACE);
        for (int i = 0; i < items.size(); i++) {
            Use use = uses.get(i);
            boolean operand = items.get(i).operand();
            if (use == Use.WRITE || use == Use.UPDATE && !elsewhere || inPlace && operand && use == Use.READ) {
                files.write(step, items.get(i).value(), true);
            } else if (inPlace && operand && use == Use.POSSIBLY) {
                files.write(step, items.get(i).value(), false);
            }
        }
    }
}
