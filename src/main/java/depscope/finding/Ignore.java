package depscope.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Findings that a user does not want to hear of. A pattern is {@code KIND}, {@code GLOB} or {@code KIND:GLOB}: the
 * kind's word as in reports, and a path in which {@code *} and {@code ?} stand for what is within a name and
 * {@code **} for any path; one that does not begin with a slash may begin anywhere in a path. It is held against
 * the target, and against each file that is missing: a finding goes when its target is met, or all of these.
 */
public final class Ignore {
    /** Ignores nothing. */
    public static final Ignore NOTHING = new Ignore(List.of());

    private record Rule(Optional<FindingKind> kind, Pattern path) {
        boolean meets(FindingKind found, String target) {
            return (kind.isEmpty() || kind.get() == found) && path.matcher(target).matches();
        }
    }

    private final List<Rule> rules;

    private Ignore(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @throws IllegalArgumentException if one is empty or names no kind; its message says which */
    public static Ignore of(List<String> patterns) {
        List<Rule> rules = new ArrayList<>();
        for (String pattern : patterns) {
            int colon = pattern.indexOf(':');
            String word = colon < 0 ? pattern : pattern.substring(0, colon);
            Optional<FindingKind> kind = Arrays.stream(FindingKind.values()).filter(k -> k.label().equals(word)).findFirst();
            boolean isPath = kind.isEmpty() && (word.equals("*") || word.indexOf('/') >= 0 || colon < 0 && word.matches(".*[*?.].*"));
            if (pattern.isBlank() || kind.isEmpty() && !isPath) {
                throw new IllegalArgumentException("'" + pattern + "' is neither a kind of finding nor a path; a pattern is KIND, "
                        + "GLOB or KIND:GLOB, as unrecorded:**/modules/**");
            }
            String glob = kind.isPresent() ? colon < 0 ? "**" : pattern.substring(colon + 1)
                    : word.equals("*") && colon >= 0 ? pattern.substring(colon + 1) : pattern;
            rules.add(new Rule(kind, glob(glob)));
        }
        return new Ignore(rules);
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder(glob.startsWith("/") || glob.startsWith("**") ? "" : "(?:.*/)?");
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether {@code finding} is not to be told: by its target, or by all that {@code missing} names. */
    public boolean meets(Finding finding, List<String> missing) {
        Predicate<String> met = path -> rules.stream().anyMatch(rule -> rule.meets(finding.kind(), path));
        return met.test(finding.target().toString()) || !missing.isEmpty() && missing.stream().allMatch(met);
    }
}
