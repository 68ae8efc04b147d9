package depscope.makefile.parse;

import depscope.makefile.Makefiles;
import depscope.makefile.Request;
import depscope.makefile.target.Edge;
import depscope.makefile.target.Target;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Message;
import depscope.makefile.value.Spot;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makefiles of a test, in {@code /w}, read without system rules; {@code Makefile} is the first. */
public final class ReadMakefiles {
    private final Makefiles read;

    private ReadMakefiles(Makefiles read) {
        this.read = read;
    }

    public static ReadMakefiles of(String makefile) {
        return of(Edition.OF_2020, Map.of("Makefile", makefile));
    }

    public static ReadMakefiles of(Edition edition, String makefile) {
        return of(edition, Map.of("Makefile", makefile));
    }

    public static ReadMakefiles of(Edition edition, Map<String, String> files) {
        return of(edition, files, request -> request);
    }

    /** @param asked what the request is made of besides */
    public static ReadMakefiles of(Edition edition, Map<String, String> files, UnaryOperator<Request> asked) {
        MemoryTree.Builder tree = MemoryTree.builder().name("test").start("/w");
        files.forEach((name, text) -> tree.file(TreePath.of("/w").resolve(name), text.getBytes(StandardCharsets.ISO_8859_1), 1_000_000_000L));
        MemoryTree built = tree.build();
        Request request = asked.apply(Request.in(TreePath.of("/w"), edition).withoutSystemRules());
        return new ReadMakefiles(Makefiles.read(built, new Resolver(built), request));
    }

    public Makefiles makefiles() {
        return read;
    }

    public String value(String name) {
        return read.value(name);
    }

    /** As make prints them, with their place: {@code Makefile:3: warning: text}. */
    public List<String> told() {
        return read.messages().stream().filter(m -> !m.text().equals("no target to make.")).map(ReadMakefiles::shown).toList();
    }

    private static String shown(Message message) {
        String level = switch (message.level()) {
            case INFO, ERROR -> "";
            case WARNING -> "warning: ";
            case FATAL -> "fatal: ";
            case STOP -> "stop: ";
        };
        Spot spot = message.spot();
        return (spot.isInFile() ? spot.file().raw().replaceFirst("^/w/", "") + ":" + spot.line() + ": " : "") + level + message.text();
    }

    /** What a target needs, in order; a question mark behind what it may not need. */
    public List<String> needs(String target) {
        return read.target(target).map(Target::prerequisites).orElse(List.of()).stream().map(ReadMakefiles::shown).toList();
    }

    private static String shown(Edge edge) {
        return edge.prerequisite().name() + (edge.doubt() == 0 ? "" : "?");
    }
}
