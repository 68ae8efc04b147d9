package depscope.makefile.parse;

import depscope.makefile.target.Files;
import depscope.makefile.target.SearchPath;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds makefiles that others include (bmake(1), "Include statements"; parse.c, Parse_include_file), and keeps the
 * variables that tell which file is being read.
 */
final class Includes {
    /**
     * A makefile.
     *
     * @param name as make calls it
     * @param dependencies whether it is read as a dependency record
     */
    record Found(String name, TreePath path, String text, boolean dependencies) {
    }

    private final Reading reading;
    private final Variables variables;
    private final Files files;
    private final SearchPath given;
    private final SystemPath system;
    private final Set<String> tracked = new HashSet<>();

    /**
     * @param given the directories of {@code -I}
     * @param system those of {@code -m}, or the ones that are searched without
     */
    Includes(Reading reading, Files files, SearchPath given, SystemPath system) {
        this.reading = reading;
        this.variables = reading.variables();
        this.files = files;
        this.given = given;
        this.system = system;
    }

    /** Whether a directive, without its dot, is {@code include}, {@code -include}, {@code sinclude} or {@code dinclude}. */
    static boolean isOne(String directive) {
        int at = !directive.isEmpty() && "ds-".indexOf(directive.charAt(0)) >= 0 ? 1 : 0;
        return directive.startsWith("include", at);
    }

    /** Whether a line is {@code include file…} without a dot. */
    static boolean isTraditional(String line) {
        int at = !line.isEmpty() && "s-".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
        if (!line.startsWith("include", at) || at + 7 >= line.length() || !Splitting.isSpace(line.charAt(at + 7))) {
            return false;
        }
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
            char behind = colon + 1 < line.length() ? line.charAt(colon + 1) : 0;
            if (behind == 0 || behind == ':' || Splitting.isSpace(behind)) {
                return false;
            }
        }
        return true;
    }

    /** What {@code .include} means. @param by the file that says so, as make calls it */
    Optional<Found> find(String directive, String by) {
        boolean silent = directive.charAt(0) != 'i';
        String rest = directive.substring(silent ? 8 : 7).stripLeading();
        char open = rest.isEmpty() ? 0 : rest.charAt(0);
        if (open != '"' && open != '<') {
            tell(".include filename must be delimited by " + (reading.isCurrent() ? "\"\" or <>" : "'\"' or '<'"));
            return Optional.empty();
        }
        char close = open == '<' ? '>' : '"';
        int end = rest.indexOf(close, 1);
        if (end < 0) {
            tell(reading.isCurrent() ? "Unclosed .include filename, \"" + close + "\" expected" : "Unclosed .include filename. '" + close + "' expected");
            return Optional.empty();
        }
        String name = variables.expand(rest.substring(1, end), variables.commandLine());
        return file(name, open == '<', directive.charAt(0) == 'd', silent, by);
    }

    /** {@code posix.mk}, if there is one. */
    Optional<Found> posix() {
        return system.include("posix.mk").flatMap(name -> open(name, false));
    }

    private void tell(String message) {
        reading.messages().add(Message.Level.FATAL, message);
    }

    /** What {@code include a b} means. */
    List<Found> traditional(String line, Spot spot) {
        boolean silent = line.charAt(0) != 'i';
        String names = variables.expand(line.substring(silent ? 8 : 7).stripLeading(), variables.commandLine());
        List<Found> found = new ArrayList<>();
        for (String name : names.split("[ \\t-\\r]")) {
            // The last one is read first: each is put on top of those before it.
            file(name, false, false, silent, spot.file().raw()).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Found> file(String name, boolean isSystem, boolean dependencies, boolean silent, String by) {
        int unknown = Marks.first(name);
        if (unknown != Unknowns.NONE) {
            reading.unknownInclude(unknown);
            return Optional.empty();
        }
        Optional<String> found = name.startsWith("/") ? Optional.of(name) : Optional.empty();
        if (found.isEmpty() && !isSystem) {
            found = beside(name, by).or(() -> bySuffix(name)).or(() -> given.find(name))
                    .or(() -> reading.graph().directories().searchPath().find(name));
        }
        found = found.or(() -> system.include(name));
        if (found.isEmpty()) {
            int doubt = isSystem ? Unknowns.NONE : reading.graph().directories().searchPath().doubtOf(name);
            if (doubt != Unknowns.NONE) {
                reading.unknownInclude(doubt);
            } else if (!silent) {
                tell("Could not find " + name);
            }
            return Optional.empty();
        }
        Optional<Found> opened = open(found.get(), dependencies);
        if (opened.isEmpty() && !silent) {
            tell("Cannot open " + found.get());
        }
        return opened;
    }

    /** In the directory of the file that includes it; {@code ../} is undone by name alone. */
    private Optional<String> beside(String name, String by) {
        int slash = by.lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String directory = by.substring(0, slash);
        String rest = name;
        while (rest.startsWith("../")) {
            int above = directory.lastIndexOf('/');
            if (above < 1 || directory.substring(above).equals("/..")) {
                break;
            }
            directory = directory.substring(0, above);
            rest = rest.substring(3);
        }
        String file = directory + "/" + rest;
        return given.find(file).or(() -> reading.graph().directories().searchPath().find(file));
    }

    private Optional<String> bySuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : reading.graph().suffixes().pathOf(name.substring(dot)).flatMap(path -> path.find(name));
    }

    /** A file by the name that make has for it; nothing if it cannot be read. */
    Optional<Found> open(String name, boolean dependencies) {
        return files.read(name).map(bytes -> new Found(name, files.real(name), new String(bytes, StandardCharsets.ISO_8859_1),
                dependencies));
    }

    /**
     * Where a makefile is that is no other's, seen from {@code source}, the directory that make was started in. Current:
     * {@code .../name} is looked for there and above.
     */
    Optional<Found> top(String name, String source, boolean dependencies) {
        if (reading.isCurrent() && SystemPath.isHereOrAbove(name)) {
            return system.hereOrAbove(name).flatMap(path -> open(path + name.substring(name.lastIndexOf('/')), dependencies));
        }
        boolean elsewhere = !files.current().raw().equals(source) && !name.startsWith("/");
        Optional<Found> found = elsewhere ? open(source + "/" + name, dependencies).or(() -> open(files.current().raw() + "/" + name, dependencies))
                : open(name, dependencies);
        return found.or(() -> given.find(name).or(() -> system.find(name)).flatMap(path -> open(path, dependencies)));
    }

    /** To the 2020 edition that file includes others that was left last: it forgets at none's end. */
    void leaving() {
        variables.bind(".INCLUDEDFROMFILE", variables.value(".PARSEFILE", variables.global()));
        variables.bind(".INCLUDEDFROMDIR", variables.value(".PARSEDIR", variables.global()));
    }

    /** Tells which file is being read, and, in the current edition, which one includes it. @param by empty if none does */
    void nowIn(String name, Optional<String> by) {
        tell(name, ".PARSEDIR", ".PARSEFILE");
        if (!reading.isCurrent()) {
            return;
        }
        if (by.isPresent()) {
            tell(by.get(), ".INCLUDEDFROMDIR", ".INCLUDEDFROMFILE");
        } else {
            variables.unbind(".INCLUDEDFROMDIR");
            variables.unbind(".INCLUDEDFROMFILE");
        }
    }

    private void tell(String name, String directory, String file) {
        int slash = name.lastIndexOf('/');
        variables.bind(directory, slash < 0 ? variables.value(".CURDIR", variables.global()) : name.substring(0, slash));
        variables.bind(file, name.substring(slash + 1));
    }

    void nowInNone() {
        for (String name : new String[] {".PARSEDIR", ".PARSEFILE", ".INCLUDEDFROMDIR", ".INCLUDEDFROMFILE"}) {
            variables.unbind(name);
        }
    }

    /** Adds a file to {@code .MAKE.MAKEFILES}, once; to the 2020 edition the last one there is none yet. */
    void track(String name) {
        if (tracked.add(name) || !isListed(name)) {
            variables.append(".MAKE.MAKEFILES", name, variables.global());
        }
    }

    private boolean isListed(String name) {
        String list = " " + variables.value(".MAKE.MAKEFILES", variables.global()) + (reading.isCurrent() ? " " : "");
        return list.contains(" " + name + " ");
    }
}
