package depscope.makefile.where.answer;

import depscope.makefile.where.answer.Program.Call;
import depscope.makefile.where.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Programs that tell of the system, its compiler and linker. All of it is presumed: it is what the sources are of, not what they were built on. */
final class SystemPrograms {
    private final Platform platform;
    private final Presumptions presumptions;

    private SystemPrograms(Platform platform, Presumptions presumptions) {
        this.platform = platform;
        this.presumptions = presumptions;
    }

    static Map<String, Program> of(Platform platform, Presumptions presumptions) {
        SystemPrograms system = new SystemPrograms(platform, presumptions);
        Map<String, Program> all = new TreeMap<>();
        all.put("uname", system::uname);
        all.put("sysctl", system::sysctl);
        for (String compiler : List.of("cc", "clang")) {
            all.put(compiler, system::compiler);
        }
        for (String linker : List.of("ld", "ld.lld")) {
            all.put(linker, system::linker);
        }
        return all;
    }

    private String told(Optional<String> value, String what) throws NotKnown {
        if (value.isEmpty()) {
            throw new NotKnown(what);
        }
        presumptions.add("it was built on the system that these are the sources of");
        return value.get();
    }

    private Output uname(Call call) throws NotKnown {
        String options = call.words().isEmpty() ? "s" : String.join("", call.words()).replace("-", "");
        if (!options.matches("[smrp]+") || call.words().stream().anyMatch(word -> !word.startsWith("-"))) {
            throw new NotKnown("an option");
        }
        List<String> values = new ArrayList<>();
        // Whatever the order of the options, this is the order of the answers.
        for (char option : "srmp".toCharArray()) {
            if (options.indexOf(option) >= 0) {
                values.add(switch (option) {
                    case 's' -> told(platform.system(), "the system's name");
                    case 'r' -> told(platform.release(), "its release");
                    case 'm' -> told(platform.machine(), "the machine");
                    default -> told(platform.architecture(), "its architecture");
                });
            }
        }
        return Output.of(String.join(" ", values) + "\n");
    }

    private Output sysctl(Call call) throws NotKnown {
        if (call.words().size() != 2 || !call.words().get(0).equals("-n")) {
            throw new NotKnown("an option");
        }
        return Output.of(switch (call.words().get(1)) {
            case "kern.ostype" -> told(platform.system(), "the system's name");
            case "kern.osrelease" -> told(platform.release(), "its release");
            case "kern.osreldate" -> told(platform.releaseNumber(), "its release");
            case "hw.machine" -> told(platform.machine(), "the machine");
            case "hw.machine_arch" -> told(platform.architecture(), "its architecture");
            default -> throw new NotKnown(call.words().get(1));
        } + "\n");
    }

    /** Options say which machine it compiles for; they change none of these answers but one, that is not given. */
    private Output compiler(Call call) throws NotKnown {
        Platform.Toolchain chain = platform.toolchain().orElseThrow(() -> new NotKnown("the compiler"));
        presumptions.add(chain.because());
        if (call.words().contains("--version")) {
            return Output.of("FreeBSD clang version " + chain.version() + "\nThread model: posix\nInstalledDir: /usr/bin\n");
        }
        if (call.words().contains("-print-resource-dir")) {
            return Output.of("/usr/lib/clang/" + chain.version().replaceFirst("\\..*", "") + "\n");
        }
        boolean isPreprocessor = call.words().contains("-E") && call.words().get(call.words().size() - 1).equals("-");
        if (isPreprocessor && chain.number().isPresent() && call.givenInput().equals("__FreeBSD_cc_version\n")) {
            return Output.of("# 1 \"<stdin>\"\n" + chain.number().get() + "\n");
        }
        throw new NotKnown("what the compiler prints");
    }

    private Output linker(Call call) throws NotKnown {
        Platform.Toolchain chain = platform.toolchain().orElseThrow(() -> new NotKnown("the linker"));
        if (!call.words().equals(List.of("-v")) && !call.words().equals(List.of("--version"))) {
            throw new NotKnown("what the linker prints");
        }
        presumptions.add(chain.because());
        String number = chain.number().map(each -> " (FreeBSD llvmorg-" + chain.version() + "-" + each + ")").orElse("");
        return Output.of("LLD " + chain.version() + number + " (compatible with GNU linkers)\n");
    }
}
