package depscope.scan;

import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the commands of a line read and write: each by its own rule, by the table of tools, or as a
 * program of the tree. What a compilation is made of is not repeated.
 */
final class Uses {
    private final Resolver links;
    private final Compilers compilers;
    private final Tools tools;
    private final Arguments arguments;

    Uses(Resolver links, ResponseFiles responses, Compilers compilers, Tools tools) {
        this.links = links;
        this.compilers = compilers;
        this.tools = tools;
        arguments = new Arguments(responses);
    }

    LineFiles of(List<Step> steps) {
        LineFiles files = new LineFiles(links);
        Optional<Step> before = Optional.empty();
        for (Step step : steps) {
            command(step, before.filter(any -> step.piped() && !step.captured()).flatMap(Xargs::said), files);
            for (Step.Redirection each : step.redirections()) {
                if (each.reads()) {
                    files.read(step, each.target(), true);
                }
            }
            for (Step.Redirection each : step.redirections()) {
                if (each.writes()) {
                    files.write(step, each.target(), true);
                }
            }
            before = step.captured() ? before : Optional.of(step);
        }
        return files;
    }

    /** @param input the words that it is told by the command before it, if they are known */
    private void command(Step step, Optional<List<String>> input, LineFiles files) {
        if (step.words().isEmpty()) {
            return;
        }
        String command = step.words().get(0);
        Optional<Compilers.Compiler> compiler = compilers.of(step.words());
        Optional<Tool> tool = tools.find(step.name());
        boolean known = compiler.isPresent() || tool.isPresent();
        // A known tool by an absolute path is one of a toolchain, by another it is one that the tree makes.
        if (Programs.isOfTree(command) && !(known && command.startsWith("/"))) {
            files.read(step, command, true);
        }
        if (compiler.isPresent()) {
            compiler(compiler.get(), step, files);
        } else if (tool.isPresent()) {
            tool(tool.get(), step, input, files);
        } else if (Programs.isOfTree(command)) {
            Programs.operands(step.arguments(), step, files);
        }
    }

    private void tool(Tool tool, Step step, Optional<List<String>> input, LineFiles files) {
        switch (tool.kind()) {
            case "cp", "mv", "ln", "install", "rm" -> Copies.run(tool, step, files);
            case "ar" -> Archives.run(arguments.expanded(step.arguments(), step, files), step, files);
            case "xargs" -> {
                for (List<String> words : Xargs.commands(tool, step.arguments(), input)) {
                    Step run = step.with(words);
                    if (tools.find(run.name()).filter(each -> each.kind().equals("xargs")).isEmpty()) {
                        command(run, Optional.empty(), files);
                    }
                }
            }
            default -> arguments.use(tool, step.arguments(), step, files);
        }
    }

    private void compiler(Compilers.Compiler compiler, Step step, LineFiles files) {
        CompilerOptions options = new CompilerOptions(compiler, tools.options(compiler), step.directory().orElse(TreePath.ROOT),
                arguments.expanded(step.arguments(), step, files));
        for (OptionTable.Item item : options.uses()) {
            if (item.use() == OptionTable.Use.READ || item.use() == OptionTable.Use.POSSIBLY) {
                files.read(step, item.value(), item.use() == OptionTable.Use.READ);
            }
        }
        if (options.links()) {
            arguments.use(tools.linker(), options.linked(), step, files);
        }
        for (OptionTable.Item item : options.uses()) {
            if (item.use() == OptionTable.Use.WRITE) {
                files.write(step, item.value(), true);
            }
        }
        options.outputs().forEach(made -> files.write(step, made, true));
    }
}
