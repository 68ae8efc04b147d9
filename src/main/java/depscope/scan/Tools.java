package depscope.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tools whose command lines are known, by the table that comes with the program. */
final class Tools {
    private final Map<String, Tool> byName = new HashMap<>();
    /** Those that may have what they are made for before their name. */
    private final Set<String> prefixed = new HashSet<>();
    private final OptionTable compiler;
    private final OptionTable assembler;

    Tools() {
        Tables tables = new Tables();
        tables.section("tools", "tools").lines().forEach(this::add);
        compiler = new OptionTable(List.of(tables.section("tools", "compiler").split("\\s+")));
        assembler = new OptionTable(List.of(tables.section("tools", "assembler").split("\\s+")));
    }

    private void add(String line) {
        List<List<String>> fields = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int field = 0;
        for (String word : line.split(" +")) {
            if (word.equals(":")) {
                field++;
            } else {
                fields.get(field).add(word);
            }
        }
        Set<String> flags = new HashSet<>(fields.get(1));
        flags.retainAll(Tool.FLAGS);
        fields.get(1).removeAll(Tool.FLAGS);
        List<OptionTable.Use> marks = new ArrayList<>();
        int star = -1;
        for (String mark : fields.get(2)) {
            star = mark.endsWith("*") ? marks.size() : star;
            marks.add(OptionTable.Use.of(mark.charAt(0)));
        }
        String kind = plain(fields.get(0).get(0));
        Tool tool = new Tool(kind, new OptionTable(fields.get(1)), marks, star, flags);
        for (String name : fields.get(0)) {
            byName.put(plain(name), tool);
            if (!plain(name).equals(name)) {
                prefixed.add(plain(name));
            }
        }
    }

    private static String plain(String name) {
        return name.startsWith("*-") ? name.substring(2) : name;
    }

    /** The tool that is called so: {@code nm}, {@code llvm-nm-14}, {@code python3.11}. */
    Optional<Tool> find(String name) {
        Tool tool = byName.get(name);
        if (tool == null) {
            String versionless = withoutVersion(name);
            String last = versionless.substring(versionless.lastIndexOf('-') + 1);
            tool = byName.get(prefixed.contains(last) ? last : versionless);
        }
        return Optional.ofNullable(tool);
    }

    private static String withoutVersion(String name) {
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.')) {
            end--;
        }
        return name.substring(0, end > 0 && end < name.length() && name.charAt(end - 1) == '-' ? end - 1 : end);
    }

    /** What {@link CompilerOptions} are taken by. */
    OptionTable options(Compilers.Compiler kind) {
        return kind.isAssembler() ? assembler : compiler;
    }

    Tool linker() {
        return byName.get("ld");
    }
}
