package depscope.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stories that nobody thought of, for GNU make: small Makefiles, with files of all ages. */
final class RandomGnuStory {
    private final Random random;
    private final List<String> rules = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    /** Intermediate files that nothing needs yet: what becomes of one with two users goes by the order make meets them in. */
    private final List<String> secondary = new ArrayList<>();
    private final List<String> everySecondary = new ArrayList<>();
    private final List<String> phony = new ArrayList<>();
    /** Whether there are any, and double colons: what of them is made before make gives up goes by that order too. */
    private boolean intermediates = true;

    private RandomGnuStory(long seed) {
        this.random = new Random(seed);
    }

    static Story of(long seed) {
        return new RandomGnuStory(seed).tell("seed " + seed);
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
        if (chance(30)) {
            leaves.add("FORCE");
            rules.add("FORCE:\n");
            if (chance(20)) {
                files.add("FORCE");
            }
        }
        if (chance(25)) {
            leaves.add("guarded.h");
            rules.add("guarded.h:\n");
            if (chance(60)) {
                files.add("guarded.h");
            }
        }
        if (chance(8)) {
            leaves.add("gone.h");
            intermediates = false;
        }
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            if (chance(25)) {
                object(i);
            } else {
                rule("t" + i);
            }
        }
        List<String> goals = new ArrayList<>(targets);
        goals.removeIf(t -> chance(30));
        goals.addAll(secondary);
        StringBuilder makefile = new StringBuilder("all: ").append(String.join(" ", goals)).append('\n');
        makefile.append(chance(15) ? "\t: all\n" : "").append(chance(50) ? ".PHONY: all\n" : "");
        rules.forEach(makefile::append);
        makefile.append("%.o: %.c\n\t: $@\n%.p: %.q\n\t: $@\n%.q: %.s\n\t: $@\n");
        makefile.append(phony.isEmpty() ? "" : ".PHONY: " + String.join(" ", phony) + "\n");
        makefile.append(everySecondary.isEmpty() ? "" : ".SECONDARY: " + String.join(" ", everySecondary) + "\n");
        Story story = Story.of(name, makefile.toString());
        // Few different seconds, so that equal times and parts of a second are common.
        files.forEach(f -> story.at((Story.BEGIN + random.nextInt(4)) * Story.SECOND
                + (chance(50) ? random.nextInt(1_000_000_000) : 0), f));
        return story;
    }

    /** What a pattern rule makes, in one step or over an intermediate file, with what a compiler recorded. */
    private void object(int i) {
        boolean twice = intermediates && chance(40);
        String target = "o" + i + (twice ? ".p" : ".o");
        files.add("o" + i + (twice ? ".s" : ".c"));
        if (twice && chance(40)) {
            files.add("o" + i + ".q");
        }
        if (chance(60)) {
            rules.add(target + ": " + String.join(" ", some()) + "\n");
        }
        target(target, 85);
    }

    private void rule(String target) {
        boolean twice = intermediates && chance(8);
        boolean isPhony = !twice && chance(10);
        List<String> kept = new ArrayList<>(secondary);
        if (twice) {
            // Its rules are judged one by one, and not all of them need an intermediate file.
            secondary.clear();
        }
        List<String> needed = some();
        kept.retainAll(twice ? kept : secondary);
        // Nor is one looked at in the same way that only comes before another.
        secondary.clear();
        List<String> after = chance(25) ? some() : List.of();
        boolean commands = twice || chance(85);
        rules.add(rule(target, twice ? "::" : ":", needed, after, commands));
        if (twice && chance(60)) {
            rules.add(rule(target, "::", some(), List.of(), true));
        } else if (!twice && chance(25)) {
            // What a compiler recorded.
            rules.add(rule(target, ":", some(), List.of(), false));
        }
        secondary.addAll(kept);
        if (isPhony) {
            phony.add(target);
        } else if (intermediates && !twice && commands && chance(20)) {
            everySecondary.add(target);
            secondary.add(target);
            if (chance(50)) {
                files.add(target);
            }
            return;
        }
        target(target, isPhony ? 20 : 85);
    }

    private String rule(String target, String operator, List<String> needed, List<String> after, boolean commands) {
        return target + operator + " " + String.join(" ", needed) + (after.isEmpty() ? "" : " | " + String.join(" ", after)) + "\n"
                + (commands ? "\t: " + target + "\n" : "");
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
            if (!secondary.isEmpty() && chance(50)) {
                chosen.add(secondary.remove(0));
                continue;
            }
            List<String> from = targets.isEmpty() || chance(50) ? leaves : targets;
            String name = from.get(random.nextInt(from.size()));
            name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            if (!chosen.contains(name)) {
                chosen.add(name);
            }
        }
        return chosen;
    }
}
