package depscope.makefile.where.answer;

import depscope.makefile.value.Glob;
import depscope.makefile.where.answer.Program.Call;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Programs that tell which files there are. Of a snapshot, which need not hold all files, they tell what it holds. */
final class FilePrograms {
    private static final String SNAPSHOT = "the snapshot holds all the files that are looked for";
    private static final String ORDER = "the order of find's answer: by name here, as the directories have it in truth";
    private static final String PATH = "programs are looked for where they are by default";
    private static final List<String> PLACES = List.of("/sbin", "/bin", "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");
    private static final int DEEPEST = 100;
    private static final int MOST = 100_000;

    private final Contents contents;
    private final Presumptions presumptions;

    private FilePrograms(Contents contents, Presumptions presumptions) {
        this.contents = contents;
        this.presumptions = presumptions;
    }

    static Map<String, Program> of(Contents contents, Presumptions presumptions) {
        FilePrograms files = new FilePrograms(contents, presumptions);
        Map<String, Program> all = new TreeMap<>();
        all.put("pwd", files::pwd);
        all.put("realpath", files::realpath);
        all.put("basename", call -> named(call, true));
        all.put("dirname", call -> named(call, false));
        all.put("ls", files::ls);
        all.put("find", files::find);
        all.put("which", call -> files.which(call.words()));
        all.put("type", call -> files.which(call.words()).named(call.words().get(0) + " is "));
        all.put("command", call -> files.which(call.words().size() == 2 && call.words().get(0).equals("-v") ? call.from(1) : List.of()));
        all.put("test", call -> files.test(call.words(), call));
        all.put("[", call -> files.test(call.words().subList(0, Math.max(0, call.words().size() - 1)), call));
        return all;
    }

    private Output pwd(Call call) throws NotKnown {
        if (!call.words().isEmpty() && !call.words().equals(List.of("-P"))) {
            throw new NotKnown("an option");
        }
        return Output.of(contents.real(call.directory(), ".").raw() + "\n");
    }

    private Output realpath(Call call) throws NotKnown {
        List<String> found = new ArrayList<>();
        for (String word : call.words()) {
            if (word.startsWith("-")) {
                throw new NotKnown("an option");
            }
            if (contents.stat(call.directory(), word).exists()) {
                found.add(contents.real(call.directory(), word).raw());
            } else {
                // FreeBSD's then fails, and others may not.
                throw new NotKnown("where " + word + " would be");
            }
        }
        return Output.lines(found);
    }

    private static Output named(Call call, boolean isBase) throws NotKnown {
        if (call.words().size() != 1 || call.words().get(0).startsWith("-") || !call.words().get(0).matches("(?:.*[^/])?")) {
            throw new NotKnown("an option");
        }
        String word = call.words().get(0);
        int slash = word.lastIndexOf('/');
        String above = slash < 0 ? "." : slash == 0 ? "/" : word.substring(0, slash).replaceFirst("/+$", "");
        return Output.of((isBase ? word.substring(slash + 1) : above.isEmpty() ? "/" : above) + "\n");
    }

    private Output ls(Call call) throws NotKnown {
        if (call.words().size() > 1 || call.words().stream().anyMatch(word -> word.startsWith("-"))) {
            throw new NotKnown("an option");
        }
        String name = call.words().isEmpty() ? "." : call.words().get(0);
        Entry entry = contents.stat(call.directory(), name);
        if (!entry.exists()) {
            return new Output("", 1, true);
        }
        if (entry.kind() != Entry.Kind.DIRECTORY) {
            return Output.of(name + "\n");
        }
        presumeWhole();
        return Output.lines(contents.list(call.directory(), name).stream().filter(each -> !each.startsWith(".")).toList());
    }

    private void presumeWhole() {
        if (contents.isPartial()) {
            presumptions.add(SNAPSHOT);
        }
    }

    /** {@code find DIR… [-type f|d|l] [-name PATTERN] [-maxdepth N] [-print]}. */
    private Output find(Call call) throws NotKnown {
        List<String> words = call.words();
        int expression = 0;
        while (expression < words.size() && !words.get(expression).startsWith("-") && !words.get(expression).matches("[(!]")) {
            expression++;
        }
        Search search = Search.of(words.subList(expression, words.size()));
        List<String> found = new ArrayList<>();
        boolean isAll = true;
        for (String from : expression == 0 ? List.of(".") : words.subList(0, expression)) {
            // A link is followed only if a slash says that what it leads to is meant.
            Entry entry = from.endsWith("/") ? contents.stat(call.directory(), from) : contents.itself(call.directory(), from);
            if (entry.exists()) {
                look(call.directory(), from, from, entry, search, 0, found);
            } else {
                isAll = false;
            }
        }
        presumeWhole();
        if (found.size() > 1) {
            presumptions.add(ORDER);
        }
        return new Output(Output.lines(found).text(), isAll ? 0 : 1, !isAll);
    }

    /** @param types the letters of {@code -type}; empty for any */
    private record Search(String types, List<String> patterns, int deepest) {
        static Search of(List<String> words) throws NotKnown {
            String type = "";
            List<String> patterns = new ArrayList<>();
            int deepest = DEEPEST;
            for (int i = 0; i < words.size(); i++) {
                String argument = i + 1 < words.size() ? words.get(i + 1) : "";
                switch (words.get(i)) {
                    case "-print" -> {
                        if (i + 1 < words.size()) {
                            throw new NotKnown("what find does");
                        }
                    }
                    case "-name" -> {
                        patterns.add(argument);
                        i++;
                    }
                    case "-type" -> {
                        if (!argument.matches("[fdl]") || !type.isEmpty()) {
                            throw new NotKnown("what find looks for");
                        }
                        type = argument;
                        i++;
                    }
                    case "-maxdepth" -> {
                        if (!argument.matches("\\d{1,2}")) {
                            throw new NotKnown("how deep find looks");
                        }
                        deepest = Integer.parseInt(argument);
                        i++;
                    }
                    default -> throw new NotKnown("what find looks for");
                }
            }
            return new Search(type, patterns, deepest);
        }

        boolean takes(String name, Entry entry) {
            String type = entry.kind() == Entry.Kind.FILE ? "f" : entry.kind() == Entry.Kind.DIRECTORY ? "d" : entry.kind() == Entry.Kind.LINK ? "l" : "?";
            return (types.isEmpty() || types.equals(type)) && patterns.stream().allMatch(pattern -> Glob.matches(name, pattern.replace("[!", "[^")));
        }
    }

    private void look(TreePath directory, String path, String name, Entry entry, Search search, int depth, List<String> found) throws NotKnown {
        if (depth > DEEPEST || found.size() > MOST) {
            throw new NotKnown("where find ends");
        }
        if (search.takes(name.replaceFirst("^.*/(?=.)", "").replaceFirst("(?<=.)/$", ""), entry)) {
            found.add(path);
        }
        if (entry.kind() == Entry.Kind.DIRECTORY && depth < search.deepest()) {
            String prefix = path.endsWith("/") ? path : path + "/";
            for (String each : contents.list(directory, path)) {
                look(directory, prefix + each, each, contents.itself(directory, prefix + each), search, depth + 1, found);
            }
        }
    }

    /** What is in none of the places may still be built into the shell, or lie elsewhere. */
    private Output which(List<String> words) throws NotKnown {
        if (words.size() != 1 || !words.get(0).matches("[A-Za-z0-9][A-Za-z0-9+._-]*")) {
            throw new NotKnown("what is looked for");
        }
        for (String place : PLACES) {
            if (contents.stat(TreePath.ROOT, place + "/" + words.get(0)).kind() == Entry.Kind.FILE) {
                presumptions.add(PATH);
                return Output.of(place + "/" + words.get(0) + "\n");
            }
        }
        throw new NotKnown("where " + words.get(0) + " is");
    }

    private Output test(List<String> words, Call call) throws NotKnown {
        if (words.size() == 2) {
            String word = words.get(1);
            boolean holds = switch (words.get(0)) {
                case "-e" -> contents.stat(call.directory(), word).exists();
                case "-d" -> contents.stat(call.directory(), word).kind() == Entry.Kind.DIRECTORY;
                case "-f" -> contents.stat(call.directory(), word).kind() == Entry.Kind.FILE;
                case "-n" -> !word.isEmpty();
                case "-z" -> word.isEmpty();
                default -> throw new NotKnown("a test");
            };
            return holds ? Output.NOTHING : Output.failure(1);
        }
        if (words.size() == 3 && (words.get(1).equals("=") || words.get(1).equals("!="))) {
            return words.get(0).equals(words.get(2)) == words.get(1).equals("=") ? Output.NOTHING : Output.failure(1);
        }
        throw new NotKnown("a test");
    }
}
