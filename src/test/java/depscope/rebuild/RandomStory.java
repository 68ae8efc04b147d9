package depscope.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stories that nobody thought of: small Makefiles that make can carry out, with files of all ages. */
final class RandomStory {
    private final Random random;
    private final StringBuilder makefile = new StringBuilder();
    private final List<String> depend = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    private RandomStory(long seed) {
        this.random = new Random(seed);
    }

    static Story of(long seed) {
        return new RandomStory(seed).tell("seed " + seed);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Story tell(String name) {
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            leaves.add("leaf" + i);
        }
        if (chance(30)) {
            leaves.add("folder/");
        }
        if (chance(30)) {
            leaves.add("folder/deep");
        }
        files.addAll(leaves);
        int count = 2 + random.nextInt(7);
        boolean suffixes = chance(40);
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(suffixes && chance(40) ? object(i) : rule("t" + i));
        }
        List<String> goals = new ArrayList<>(targets);
        goals.removeIf(t -> chance(30));
        makefile.append(suffixes ? ".SUFFIXES: .o .c\n.c.o:\n\t: ${.TARGET}\n" : "");
        makefile.append("all: ").append(String.join(chance(15) ? " .WAIT " : " ", goals)).append(chance(50) ? " .PHONY\n" : "\n");
        if (chance(10)) {
            makefile.append("\t: all\n");
        }
        rules.forEach(makefile::append);
        if (goals.size() > 1 && chance(20)) {
            makefile.append(".ORDER: ").append(goals.get(0)).append(' ').append(goals.get(1)).append('\n');
        }
        Story story = Story.of(name, makefile.toString());
        if (!depend.isEmpty()) {
            story.depend(depend.toArray(String[]::new));
        }
        // Few different seconds, so that equal times and parts of a second are common.
        files.forEach(f -> story.at((Story.BEGIN + random.nextInt(4)) * Story.SECOND
                + (chance(50) ? random.nextInt(1_000_000_000) : 0), f));
        return story;
    }

    private String object(int i) {
        String source = "o" + i + ".c";
        files.add(source);
        leaves.add(source);
        String object = "o" + i + ".o";
        record(object, 60);
        target(object, 85);
        return "";
    }

    private String rule(String target) {
        boolean twice = chance(8);
        String operator = twice ? "::" : chance(6) ? "!" : ":";
        List<String> prerequisites = some();
        String attribute = chance(7) ? " .PHONY" : chance(6) ? " .EXEC" : chance(6) ? " .OPTIONAL" : "";
        String commands = twice || chance(85) ? "\n\t: " + target + "\n" : "\n";
        String text = target + operator + " " + String.join(" ", prerequisites) + attribute + commands;
        if (twice && chance(60)) {
            text += target + ":: " + String.join(" ", some()) + "\n\t: " + target + "\n";
        }
        if (operator.equals(":") && attribute.isEmpty()) {
            record(target, 30);
        }
        target(target, attribute.equals(" .PHONY") ? 20 : 85);
        return text;
    }

    private void target(String name, int exists) {
        targets.add(name);
        if (chance(exists)) {
            files.add(name);
        }
    }

    private List<String> some() {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> from = targets.isEmpty() || chance(50) ? leaves : targets;
            String name = from.get(random.nextInt(from.size()));
            name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            if (!chosen.contains(name)) {
                chosen.add(name);
            }
        }
        return chosen;
    }

    private void record(String target, int percent) {
        if (chance(percent)) {
            List<String> inputs = some();
            if (chance(12)) {
                inputs.add("gone.h");
            }
            if (!inputs.isEmpty()) {
                depend.add(target + ": " + String.join(chance(50) ? " \\\n  " : " ", inputs));
            }
        }
    }
}
