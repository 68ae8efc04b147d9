package depscope.survey;

import depscope.scan.AskedCompiler;
import depscope.scan.Compilation;
import depscope.scan.Language;
import depscope.tree.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs compilers to ask what they predefine ({@code -dM -E -v} on nothing: gcc manual, "Preprocessor Options"). The
 * one room that runs anything, and only on the user's word; each command is told before it is run. One that does
 * not answer within its time, or fails, says nothing.
 */
public final class CompilerQuestion implements AskedCompiler {
    private static final long SECONDS = 20;
    private static final int LONGEST = 4 << 20;
    private static final String BEGIN = "#include <...> search starts here:";
    private static final String END = "End of search list.";

    private final Consumer<String> told;
    private final Map<List<String>, Optional<Answer>> answers = new ConcurrentHashMap<>();

    /** @param told is told each command before it is run */
    public CompilerQuestion(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public Optional<Answer> about(Compilation compilation) {
        // A compiler by a relative name would be one of the tree's own.
        if (compilation.compiler().isEmpty() || compilation.compiler().indexOf('/') > 0 || compilation.language() == Language.PREPROCESSED) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(compilation.compiler()));
        compilation.options().stream().filter(CompilerQuestion::matters).forEach(command::add);
        command.addAll(List.of("-x", switch (compilation.language()) {
            case CPLUSPLUS -> "c++";
            case ASSEMBLER_WITH_CPP -> "assembler-with-cpp";
            default -> "c";
        }, "-dM", "-E", "-v", "/dev/null"));
        return answers.computeIfAbsent(command, this::ask);
    }

    /** Options that choose a machine, a language or what is predefined; no files are named and none are written. */
    private static boolean matters(String option) {
        return option.startsWith("-m") || option.startsWith("-f") && !option.startsWith("-fplugin") && option.indexOf('/') < 0
                || option.startsWith("-std=") || option.startsWith("-O") || option.startsWith("-nostd") || option.startsWith("--target=")
                || option.equals("-ansi") || option.equals("-pthread") || option.equals("-nobuiltininc");
    }

    private Optional<Answer> ask(List<String> command) {
        told.accept(String.join(" ", command));
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
            StringBuilder errors = new StringBuilder();
            Thread reader = new Thread(() -> errors.append(read(process.getErrorStream())));
            reader.start();
            String macros = read(process.getInputStream());
            reader.join();
            return process.waitFor() == 0 ? Optional.of(new Answer(macros, directories(errors.toString()))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<TreePath> directories(String printed) {
        int from = printed.indexOf(BEGIN);
        int to = printed.indexOf(END, Math.max(from, 0));
        return from < 0 || to < 0 ? List.of() : printed.substring(from + BEGIN.length(), to).lines().map(String::strip)
                .filter(line -> line.startsWith("/")).map(line -> TreePath.ofRaw(line.replace(" (framework directory)", ""))).toList();
    }
}
