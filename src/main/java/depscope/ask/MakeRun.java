package depscope.ask;

import depscope.survey.Cancelled;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Puts a {@link Question} to make: the one room that runs a tree's own make, and only on the user's word. It is run as
 * a group of its own, without a terminal, and with nothing to read; what ends it ends that group, and whatever else it
 * started, and nothing besides.
 */
public final class MakeRun {
    /** @param bytes of answer and complaints together */
    public record Limits(Duration time, long bytes) {
        /** As long as {@code time}, and as much as memory holds easily. */
        public static Limits of(Duration time) {
            return new Limits(time, Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4));
        }
    }

    /**
     * What make answered.
     *
     * @param graph what it printed of its graph, not read yet
     * @param status as it ended with: not 0 where something cannot be made
     * @param complaints what it printed on standard error, its last lines
     */
    public record Answer(byte[] graph, int status, List<String> complaints, Duration took) {
        /** The complaint that says why: GNU make marks it, and goes on; of others it is the last. Empty if there was none. */
        public String complaint() {
            return complaints.stream().filter(line -> line.contains(" *** ")).findFirst()
                    .orElse(complaints.isEmpty() ? "" : complaints.get(complaints.size() - 1));
        }
    }

    private static final int NO_DIRECTORY = 126;
    private static final int NO_PROGRAM = 127;
    private static final long LOOK_MILLIS = 50;
    private static final long GRACE_MILLIS = 2_000;
    /** What {@code ulimit -f} counts in. */
    private static final int BLOCK = 512;
    /** More than may be answered, so that what is cut off there is told from what is whole. */
    private static final long BEYOND = 1 << 20;
    /**
     * Directory, standard output, standard error, blocks that a file may have, then the command. A session is a group, and
     * has no terminal. The kernel holds it to its size where nobody watches any more: depscope itself may be killed.
     */
    private static final String START = "cd -- \"$1\" || exit " + NO_DIRECTORY + "; exec </dev/null >\"$2\" 2>\"$3\"; ulimit -f \"$4\"; shift 4;"
            + " if command -v setsid >/dev/null; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private MakeRun() {
    }

    /**
     * Runs it and waits for the answer.
     *
     * @param goOn asked often; false to give up
     * @throws Cancelled if {@code goOn} said so, or the thread was interrupted
     * @throws IOException if make cannot be run, takes too long or prints too much; its message is one line
     */
    public static Answer run(Question question, Limits limits, BooleanSupplier goOn) throws IOException {
        try (AnswerFile file = AnswerFile.make(question.file())) {
            long start = System.nanoTime();
            Process process = start(question, limits, file);
            try {
                process.getOutputStream().close();
                while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    watch(question, limits, goOn, file, System.nanoTime() - start);
                }
            } catch (InterruptedException e) {
                end(process);
                Thread.currentThread().interrupt();
                throw new Cancelled();
            } catch (IOException e) {
                end(process);
                throw e;
            }
            return answer(question, limits, file, process.exitValue(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Process start(Question question, Limits limits, AnswerFile file) throws IOException {
        ProcessBuilder make = new ProcessBuilder("/bin/sh", "-c", START, "sh", question.directory(), question.output(), file.errorsName(),
                Long.toString((limits.bytes() + BEYOND) / BLOCK));
        make.command().addAll(question.command());
        make.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = make.environment();
        question.unset().forEach(environment::remove);
        environment.putAll(question.set());
        return make.start();
    }

    private static void watch(Question question, Limits limits, BooleanSupplier goOn, AnswerFile file, long took) throws IOException {
        if (!goOn.getAsBoolean()) {
            throw new Cancelled();
        }
        if (took > limits.time().toNanos()) {
            throw new IOException(question.program() + " did not answer within " + limits.time().toSeconds() + " s, and was ended");
        }
        if (file.size() > limits.bytes()) {
            throw tooLarge(question, limits);
        }
    }

    private static IOException tooLarge(Question question, Limits limits) {
        return new IOException(question.program() + " printed more than " + (limits.bytes() >> 20) + " MB, and was ended");
    }

    private static Answer answer(Question question, Limits limits, AnswerFile file, int status, Duration took) throws IOException {
        List<String> complaints = file.complaints();
        if (status == NO_PROGRAM && file.size() < limits.bytes() && file.answer().length == 0) {
            throw new IOException(question.program() + ": there is no such program here");
        }
        if (status == NO_DIRECTORY && complaints.isEmpty()) {
            throw new IOException(question.directory() + ": make cannot be run there");
        }
        if (file.size() > limits.bytes()) {
            throw tooLarge(question, limits);
        }
        return new Answer(file.answer(), status, complaints, took);
    }

    /** First so that what is half done may be tidied up, then for good; by its group, and by descent where it left that. */
    private static void end(Process process) {
        List<ProcessHandle> started = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        boolean interrupted = Thread.interrupted();
        signal("TERM", process.pid());
        started.forEach(ProcessHandle::destroy);
        interrupted |= !isGone(process);
        signal("KILL", process.pid());
        started.forEach(ProcessHandle::destroyForcibly);
        interrupted |= !isGone(process);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for its end. @return false if that was interrupted */
    private static boolean isGone(Process process) {
        try {
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** To every process of a group; it is only ours, since no other can have the number while one of them lives. */
    private static void signal(String name, long group) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s \"$1\" -- \"-$2\"", "sh", name, Long.toString(group))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            kill.getOutputStream().close();
            kill.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // There is no group without setsid: what descends from make is ended one by one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
