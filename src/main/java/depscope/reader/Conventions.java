package depscope.reader;

import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the names in a BSD kernel's or module's object directory imply where no graph of its make is
 * kept: records tell how objects are compiled, never what is linked of them or generated.
 *
 * <pre>
 * vmx_assym.h: vmx_genassym.o       structure offsets for assembler: sys/kern/genassym.sh
 * offset.inc: genoffset.o           likewise: sys/kern/genoffset.sh
 * vmm.ko.full: vmm.o vmx.o …        all objects of the directory that nothing else here is made of
 * vmm.ko.debug: vmm.ko.full         symbols split off
 * vmm.ko: vmm.ko.full vmm.ko.debug  and the rest
 * kernel…                           likewise
 * linux_vdso.so.o: linux_locore.o linux_vdso_gtod.o     code for user processes, itself linked in
 * acpi_wakecode.bin: acpi_wakecode.o                    code for real mode, a header made of it
 * </pre>
 *
 * <p>Directories with Linux's {@code .NAME.cmd} files are none of these.
 */
public final class Conventions {
    private static final String GENASSYM = "genassym.o";
    private static final String ASSYM = "assym";
    /** What offsets are written to, one directory having one of them: 15.x, 11.x, 10.x. */
    private static final List<String> ASSYM_SUFFIXES = List.of(".h", ".inc", ".s");
    private static final String VDSO = "_vdso.so.o";
    private static final String WAKECODE = "acpi_wakecode.o";
    /** Linked into a kernel so that it may be loaded as a shared object. */
    private static final String DYNAMIC = "force-dynamic-hack.pico";

    private final SortedSet<String> names;
    /** Prerequisites by target. */
    private final Map<String, List<String>> rules = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    private Conventions(SortedSet<String> names) {
        this.names = names;
    }

    /** Whether {@link #presume} wants to know of files with this name. */
    static boolean concerns(String rawName) {
        return rawName.endsWith(".o") || rawName.endsWith(".cmd") || isModule(rawName) || isKernel(rawName)
                || rawName.contains(ASSYM) || rawName.equals("offset.inc") || rawName.endsWith(".so")
                || rawName.startsWith("acpi_wake") || rawName.equals(DYNAMIC);
    }

    /**
     * @param rawNames the names of the files in {@code directory}
     * @return empty where the names imply nothing; {@code file} is the directory
     */
    public static Optional<RuleRecord> presume(TreePath directory, Set<String> rawNames) {
        TreeSet<String> visible = new TreeSet<>(rawNames);
        visible.removeIf(name -> name.startsWith("."));
        Conventions conventions = new Conventions(visible);
        if (rawNames.stream().noneMatch(name -> name.startsWith(".") && name.endsWith(".cmd"))) {
            conventions.offsets();
            conventions.embedded();
            conventions.links();
        }
        return conventions.rules.isEmpty() ? Optional.empty() : Optional.of(conventions.record(directory));
    }

    private static boolean isModule(String name) {
        return name.endsWith(".ko") || name.endsWith(".ko.full") || name.endsWith(".ko.debug");
    }

    private static boolean isKernel(String name) {
        return name.equals("kernel") || name.equals("kernel.full") || name.equals("kernel.debug");
    }

    private void offsets() {
        for (String name : names) {
            if (name.equals(GENASSYM) || name.endsWith("_" + GENASSYM)) {
                String prefix = name.substring(0, name.length() - GENASSYM.length());
                for (String suffix : ASSYM_SUFFIXES) {
                    if (names.contains(prefix + ASSYM + suffix)) {
                        rule(prefix + ASSYM + suffix, List.of(name));
                    }
                }
                used.add(name);
            }
        }
        used.add("genoffset_test.o");
        if (names.contains("genoffset.o")) {
            ifThere("offset.inc", "genoffset.o");
            used.add("genoffset.o");
        }
    }

    /** What is linked or translated on its own before it goes into the kernel or module. */
    private void embedded() {
        for (String name : names) {
            if (name.endsWith(VDSO)) {
                String prefix = name.substring(0, name.length() - VDSO.length());
                List<String> parts = List.of(prefix + "_locore.o", prefix + "_vdso_gtod.o");
                if (names.containsAll(parts)) {
                    rule(name, parts);
                }
                ifThere(prefix + "_vdso.so", name);
                ifThere(prefix + "_vdso_inc.o", name);
                used.add(name);
            }
        }
        if (names.contains(WAKECODE)) {
            ifThere("acpi_wakecode.bin", WAKECODE);
            ifThere("acpi_wakedata.h", WAKECODE);
            ifThere("acpi_wakecode.h", "acpi_wakecode.bin");
            used.add(WAKECODE);
        }
    }

    private boolean isLinkedIn(String name) {
        boolean object = name.endsWith(".o") || name.endsWith("_vdso.so") || name.equals(DYNAMIC);
        return object && !used.contains(name);
    }

    private void ifThere(String target, String prerequisite) {
        if (names.contains(target)) {
            rule(target, List.of(prerequisite));
        }
    }

    private void links() {
        Set<String> outputs = new TreeSet<>();
        for (String name : names) {
            if (isKernel(name)) {
                outputs.add("kernel");
            } else if (isModule(name)) {
                outputs.add(name.substring(0, name.lastIndexOf(".ko") + 3));
            }
        }
        // Of two modules in one directory nothing tells whose the objects are.
        boolean one = outputs.size() == 1;
        for (String output : outputs) {
            String full = output + ".full";
            String debug = output + ".debug";
            boolean split = names.contains(full);
            List<String> objects = names.stream().filter(this::isLinkedIn).toList();
            if (one && !objects.isEmpty()) {
                rule(split ? full : output, objects);
            }
            if (split && names.contains(debug)) {
                rule(debug, List.of(full));
            }
            if (split && names.contains(output)) {
                rule(output, names.contains(debug) ? List.of(full, debug) : List.of(full));
            }
        }
    }

    private void rule(String target, List<String> prerequisites) {
        rules.put(target, prerequisites);
        used.addAll(prerequisites);
    }

    /** Writes the rules as make would have them, so that evidence has a line to show, and slices that. */
    private RuleRecord record(TreePath directory) {
        StringBuilder text = new StringBuilder();
        rules.forEach((target, prerequisites) ->
                text.append(target).append(": ").append(String.join(" ", prerequisites)).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        Words words = new Words(bytes);
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, List<String>> rule : rules.entrySet()) {
            int name = words.count();
            words.add(at, at + rule.getKey().length());
            at += rule.getKey().length() + 2;
            int first = words.count();
            for (String prerequisite : rule.getValue()) {
                words.add(at, at + prerequisite.length());
                at += prerequisite.length() + 1;
            }
            nodes.add(new Node(name, Type.DEPENDS | Type.HAS_COMMANDS, Verdict.OTHER, true, false, first, words.count(), 0, 0));
        }
        return new RuleRecord(directory, RecordFormat.CONVENTION, directory, Make.BMAKE, "", bytes, words, List.copyOf(nodes),
                Map.of(), Map.of(), false);
    }
}
