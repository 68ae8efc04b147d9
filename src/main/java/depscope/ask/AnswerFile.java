package depscope.ask;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/** The files that a make's answer and its complaints go to, outside of the tree; they are gone when it is closed. */
final class AnswerFile implements Closeable {
    private static final int LONGEST_COMPLAINT = 1 << 16;

    private final Path answer;
    private final Path errors;

    private AnswerFile(String name) {
        answer = Path.of(name);
        errors = Path.of(name + "-errors");
    }

    /**
     * A name that nobody can know before; nothing is made there.
     *
     * @param tree the system's name of the directory that it must not lie in
     * @throws IOException if there is no other place; its message is one line
     */
    static String name(String tree) throws IOException {
        for (String property : List.of("java.io.tmpdir", "user.home")) {
            Path place = Path.of(System.getProperty(property));
            if (Files.isDirectory(place) && !place.toRealPath().startsWith(Path.of(tree).toAbsolutePath())) {
                return place.toRealPath().resolve("depscope-ask-" + UUID.randomUUID()).toString();
            }
        }
        throw new IOException(tree + ": there is no place outside of it for what make answers");
    }

    /** Makes both, for nobody else to read or write. */
    static AnswerFile make(String name) throws IOException {
        AnswerFile made = new AnswerFile(name);
        for (Path file : List.of(made.answer, made.errors)) {
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (IOException e) {
                made.close();
                throw new IOException(file + ": cannot be written, and make's answer is to go there", e);
            }
        }
        return made;
    }

    String errorsName() {
        return errors.toString();
    }

    /** Bytes of both, so far. */
    long size() throws IOException {
        return Files.size(answer) + Files.size(errors);
    }

    byte[] answer() throws IOException {
        return Files.readAllBytes(answer);
    }

    /** The last of what was complained of, without blank lines. */
    List<String> complaints() throws IOException {
        byte[] all = Files.readAllBytes(errors);
        int from = Math.max(0, all.length - LONGEST_COMPLAINT);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(answer);
        Files.deleteIfExists(errors);
    }
}
