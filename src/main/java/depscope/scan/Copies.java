package depscope.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** cp, mv, ln, install and rm: commands whose last operand, or {@code -t}, says where to, or that leave nothing. */
final class Copies {
    private Copies() {
    }

    static void run(Tool tool, Step step, LineFiles files) {
        List<String> operands = new ArrayList<>();
        StringBuilder flags = new StringBuilder();
        Optional<String> target = Optional.empty();
        for (OptionTable.Item item : tool.options().items(step.arguments(), false)) {
            if (item.operand()) {
                operands.add(item.value());
            } else if (item.option().isEmpty()) {
                flags.append(item.value().startsWith("--") ? item.value().equals("--symbolic") ? "s" : "" : item.value());
            } else if (item.option().get().name().equals("-t") || item.option().get().name().equals("--target-directory")) {
                target = Optional.of(item.value() + "/");
            }
        }
        boolean makesDirectories = tool.kind().equals("install") && flags.indexOf("d") >= 0;
        if (tool.kind().equals("rm")) {
            operands.forEach(word -> files.remove(step, word));
        } else if (!makesDirectories && operands.size() > (target.isPresent() ? 0 : 1)) {
            String to = target.orElseGet(() -> operands.remove(operands.size() - 1));
            boolean into = to.endsWith("/") || operands.size() > 1 || files.path(step, to).filter(files::isDirectory).isPresent();
            for (String from : operands) {
                String written = into ? to + "/" + from.substring(from.lastIndexOf('/') + 1) : to;
                boolean symbolic = tool.kind().equals("ln") && flags.indexOf("s") >= 0;
                copy(step, symbolic ? seenFrom(written, from) : from, written, files);
                if (tool.kind().equals("mv")) {
                    files.remove(step, from);
                }
            }
        }
    }

    /** What a link's text means: it starts where the link is. */
    private static String seenFrom(String link, String text) {
        return text.startsWith("/") ? text : link.substring(0, link.lastIndexOf('/') + 1) + text;
    }

    private static void copy(Step step, String from, String to, LineFiles files) {
        files.read(step, from, true);
        boolean directory = files.path(step, from).filter(files::isDirectory).isPresent();
        if (!directory) {
            files.write(step, to, true);
        }
    }
}
