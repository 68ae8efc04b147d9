package depscope.makefile.parse;

import depscope.makefile.value.Edition;
import depscope.makefile.variable.Variables;
import java.util.List;
import java.util.Map;

/**
 * The variables that make itself brings along (main.c; bmake(1), "Built-in variables"). Numbers of processes and users are not known here.
 *
 * <p>2020: any of them may be given another value. Current: what the system and the process are may not, and there are
 * {@code .MAKE.UID}, {@code .MAKE.GID}, {@code .MAKE.JOBS.C} and {@code .SHELL} besides.
 */
final class BuiltIns {
    private static final List<String> FIXED = List.of(".MAKE.OS", ".newline", ".MAKE.PID", ".MAKE.PPID", ".MAKE.UID", ".MAKE.GID", ".MAKE.JOBS.C");

    private BuiltIns() {
    }

    /** @param others what is told otherwise, or besides */
    static void set(Variables variables, Edition edition, Map<String, String> environment, Map<String, String> others) {
        boolean current = edition == Edition.CURRENT;
        set(variables, ".MAKE.OS", current ? "FreeBSD" : "Linux");
        // Make asks its environment first, and has them as its own variables then, which hide the environment's.
        set(variables, "MACHINE", environment.getOrDefault("MACHINE", current ? "amd64" : "x86_64"));
        set(variables, "MACHINE_ARCH", environment.getOrDefault("MACHINE_ARCH", "amd64"));
        set(variables, "MAKE_VERSION", current ? "20250804" : "20200710");
        if (!current) {
            set(variables, "MACHINE_MULTIARCH", "x86_64-linux-gnu");
        }
        set(variables, ".newline", "\n");
        set(variables, ".MAKE.MAKEFILE_PREFERENCE", current ? "BSDmakefile makefile Makefile" : "makefile Makefile");
        set(variables, ".MAKE.DEPENDFILE", ".depend");
        set(variables, "MAKE", current ? "make" : "bmake");
        set(variables, ".MAKE", current ? "make" : "bmake");
        for (String empty : new String[] {".MAKEFLAGS", ".MAKEOVERRIDES", "MFLAGS", ".ALLTARGETS"}) {
            set(variables, empty, "");
        }
        variables.setMake(".MAKE.LEVEL.ENV", "MAKELEVEL");
        set(variables, ".MAKE.LEVEL", environment.getOrDefault("MAKELEVEL", "0"));
        unknown(variables, ".MAKE.PID", "the number of make's process");
        unknown(variables, ".MAKE.PPID", "the number of the process that ran make");
        if (current) {
            unknown(variables, ".MAKE.UID", "the number of the user who runs make");
            unknown(variables, ".MAKE.GID", "the number of the group that runs make");
            set(variables, ".MAKE.JOBS.C", "yes");
            variables.setMake(".SHELL", "/bin/sh");
        }
        others.forEach((name, value) -> set(variables, name, value));
        FIXED.forEach(variables::fix);
    }

    private static void set(Variables variables, String name, String value) {
        variables.set(name, value, variables.global());
    }

    private static void unknown(Variables variables, String name, String why) {
        set(variables, name, variables.unknown(why));
    }
}
