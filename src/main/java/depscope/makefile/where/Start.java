package depscope.makefile.where;

import depscope.makefile.Request;
import depscope.makefile.where.Derived.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a make was started.
 *
 * @param derived what it was told, each name once
 */
public record Start(Place place, SystemMakefiles system, Platform platform, List<Derived> derived) {
    public Start {
        derived = List.copyOf(derived);
    }

    /** The same, but {@code name} is as the user says; new names are told as on the command line. */
    public Start with(String name, String value) {
        List<Derived> others = new ArrayList<>();
        Kind kind = Kind.COMMAND_LINE;
        for (Derived each : derived) {
            if (each.name().equals(name)) {
                kind = each.kind();
            } else {
                others.add(each);
            }
        }
        others.add(new Derived(kind, name, value, "as you said"));
        return new Start(place, system, platform, others);
    }

    /** What is to be read. */
    public Request request(Request.Answers answers) {
        return Request.in(place.source(), system.edition()).working(place.objects()).including(List.of(system.directory().raw()), List.of())
                .builtIn(told(Kind.MAKE)).within(told(Kind.ENVIRONMENT)).with(told(Kind.COMMAND_LINE)).answered(answers);
    }

    private Map<String, String> told(Kind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        derived.stream().filter(each -> each.kind() == kind).forEach(each -> values.put(each.name(), each.value()));
        return values;
    }
}
