package depscope.rebuild;

import depscope.record.CommandHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Builds that nobody thought of: small files of ninja's, outputs of all ages, and logs that know all of them or not. */
final class NinjaStory {
    private static final long BEGIN = 1_700_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final String RULES = """
            rule run
              command = run $in $salt
              description = made $all
            rule again
              command = again $in
              description = made $all
              restat = 1
            rule write
              command = write
              description = made $all
              generator = 1
            rule logged
              command = logged $in
              description = made $all
              deps = gcc
              depfile = $out.d
            rule kept
              command = kept $in
              description = made $all
              depfile = $first.d
            rule respond
              command = respond @$out.rsp
              description = made $all
              rspfile = $out.rsp
              rspfile_content = $in
            """;

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final StringBuilder build = new StringBuilder(RULES);
    private final StringBuilder log = new StringBuilder("# ninja log v5\n");
    private final ByteArrayOutputStream deps = new ByteArrayOutputStream();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Long> times = new TreeMap<>();
    private final Map<String, String> depfiles = new TreeMap<>();

    private NinjaStory(long seed) {
        this.random = new Random(seed);
    }

    static NinjaStory of(long seed) {
        NinjaStory story = new NinjaStory(seed);
        story.tell();
        return story;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private long time() {
        return (BEGIN + random.nextInt(4)) * SECOND + (chance(50) ? random.nextInt(1_000_000_000) : 0);
    }

    private String any() {
        return names.get(random.nextInt(names.size()));
    }

    private List<String> some(int most) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(any());
        }
        return some.stream().distinct().toList();
    }

    private void tell() {
        times.put("unknown", time());
        deps.writeBytes("# ninjadeps\n".getBytes(StandardCharsets.US_ASCII));
        ints(4);
        for (int i = 0; i < 4; i++) {
            names.add("leaf" + i);
            if (!chance(2)) {
                times.put("leaf" + i, time());
            }
        }
        List<String> goals = new ArrayList<>();
        int count = 3 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            List<String> outputs = new ArrayList<>(List.of("t" + i));
            if (chance(25)) {
                outputs.add("t" + i + "b");
            }
            if (chance(20)) {
                phony(outputs.get(0));
                outputs = outputs.subList(0, 1);
            } else {
                edge(outputs);
            }
            goals.addAll(outputs);
            names.addAll(outputs);
        }
        if (chance(50)) {
            goals.removeIf(goal -> chance(60));
            goals.forEach(goal -> build.append("default ").append(goal).append('\n'));
        }
    }

    private void phony(String output) {
        List<String> inputs = some(3);
        build.append("build ").append(output).append(": phony ").append(String.join(" ", inputs)).append(orderOnly()).append('\n');
        // What is there, and a name for others: ninja goes by its own time.
        if (inputs.isEmpty() && chance(50)) {
            times.put(output, time());
        }
    }

    private String orderOnly() {
        return chance(30) ? " || " + any() : "";
    }

    private void edge(List<String> outputs) {
        String rule = List.of("run", "run", "again", "write", "logged", "logged", "kept", "respond").get(random.nextInt(8));
        List<String> inputs = some(3);
        boolean isExplicit = chance(50);
        build.append("build ").append(String.join(isExplicit ? " " : " | ", outputs)).append(": ").append(rule).append(' ')
                .append(String.join(" ", inputs)).append(chance(30) ? " | " + any() : "").append(orderOnly())
                .append(chance(10) ? " |@ " + any() : "").append("\n  all = ").append(String.join(" ", outputs)).append("\n");
        boolean salted = rule.equals("run") && chance(50);
        String first = outputs.get(0);
        build.append(salted ? "  salt = s\n" : "").append(rule.equals("kept") ? "  first = " + first + "\n" : "");
        String in = String.join(" ", inputs);
        String command = switch (rule) {
            case "run" -> "run " + in + (salted ? " s" : " ");
            case "write" -> "write";
            // $out is what is explicit.
            case "respond" -> "respond @" + (isExplicit ? String.join(" ", outputs) : first) + ".rsp";
            default -> rule + " " + in;
        };
        for (String output : outputs) {
            if (!chance(8)) {
                times.put(output, time() + (chance(70) ? 3 * SECOND : 0));
            }
            if (!chance(8)) {
                long hash = CommandHash.of(5, chance(5) ? "other" : command, rule.equals("respond") ? in : "");
                long logged = chance(60) ? times.getOrDefault(output, time()) : time() + (chance(80) ? 3 * SECOND : 0);
                log.append("0\t1\t").append(logged).append('\t').append(output).append('\t').append(Long.toHexString(hash)).append('\n');
            }
        }
        if (rule.equals("logged") && !chance(8)) {
            long recorded = chance(85) ? times.getOrDefault(first, time()) : time();
            record(first, recorded, read());
        } else if (rule.equals("kept") && !chance(8)) {
            depfiles.put(first + ".d", first + ": " + String.join(" ", read()) + "\n");
        }
    }

    private List<String> read() {
        List<String> read = new ArrayList<>(some(3));
        // Whether ninja stops at a leaf that is gone depends on whether it had looked at a record of it before.
        read.removeIf(name -> name.startsWith("leaf") && !times.containsKey(name));
        if (read.isEmpty()) {
            read.add("unknown");
        }
        if (chance(6)) {
            read.add("gone");
        }
        return read;
    }

    private void ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        deps.writeBytes(buffer.array());
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, any -> {
            int padding = (4 - name.length() % 4) % 4;
            ints(name.length() + padding + 4);
            deps.writeBytes((name + "\0".repeat(padding)).getBytes(StandardCharsets.US_ASCII));
            ints(~numbers.size());
            return numbers.size();
        });
    }

    private void record(String output, long time, List<String> read) {
        int number = number(output);
        int[] inputs = read.stream().mapToInt(this::number).toArray();
        ints(12 + 4 * inputs.length | 1 << 31, number, (int) time, (int) (time >> 32));
        ints(inputs);
    }

    /** Makes it so in {@code directory}. */
    void lay(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("build.ninja"), build);
        Files.writeString(directory.resolve(".ninja_log"), log);
        Files.write(directory.resolve(".ninja_deps"), deps.toByteArray());
        for (Map.Entry<String, String> depfile : depfiles.entrySet()) {
            Files.writeString(directory.resolve(depfile.getKey()), depfile.getValue());
        }
        for (Map.Entry<String, Long> file : times.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), "");
            Files.setLastModifiedTime(directory.resolve(file.getKey()), FileTime.from(file.getValue(), TimeUnit.NANOSECONDS));
        }
    }

    /** The files that are there and may be edited. */
    List<String> files() {
        return List.copyOf(times.keySet());
    }

    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>();
        times.forEach((name, nanos) -> shown.put(name, String.valueOf(nanos / 1e9 - BEGIN)));
        return build.substring(RULES.length()) + "--- " + log + "--- " + depfiles + "\n--- " + shown;
    }
}
