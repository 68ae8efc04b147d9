package depscope.makefile.variable;

import depscope.makefile.variable.Chain.Other;
import depscope.makefile.variable.Chain.Senseless;
import java.util.function.IntUnaryOperator;

/** Modifiers that take the value as a text: what a shell makes of it or is to take it for, times, its hash, its letters (bmake(1), "Variable modifiers"). */
final class TextModifiers {
    private final Chain chain;

    TextModifiers(Chain chain) {
        this.chain = chain;
    }

    /** {@code !command!} */
    void output() throws Senseless {
        chain.at++;
        String command = chain.part('!', true);
        chain.subject.keep();
        chain.value = chain.wanted ? chain.printed(command) : "";
    }

    /** {@code sh} */
    void shell() throws Other {
        if (chain.charAt(chain.at + 1) != 'h') {
            throw new Other();
        }
        chain.end(chain.at + 2);
        chain.value = chain.wanted ? chain.printed(chain.value) : "";
    }

    /** {@code gmtime[=seconds]}, {@code localtime[=seconds]}: in which zone this machine was, nobody knows here. */
    void time(String name) throws Other {
        long seconds = chain.number(name);
        if (!chain.isUnknown()) {
            boolean known = seconds > 0 && (name.equals("gmtime") || isUtc());
            chain.value = known ? Moment.formatted(chain.value, seconds) : chain.variables.unknown(seconds > 0 ? "the zone of the local time" : "the time that make is run at");
        }
    }

    private boolean isUtc() {
        String zone = chain.variables.environment().get("TZ").map(Variable::value).orElse("");
        return zone.equals("UTC") || zone.equals("UTC0") || zone.equals("GMT") || zone.equals("GMT0");
    }

    /** {@code hash} */
    void hash() throws Other {
        if (!chain.text.startsWith("hash", chain.at)) {
            throw new Other();
        }
        chain.end(chain.at + 4);
        if (!chain.isUnknown()) {
            chain.value = ValueHash.of(chain.value);
        }
    }

    void upper() {
        mapped(c -> c >= 'a' && c <= 'z' ? c - 32 : c);
    }

    void lower() {
        mapped(c -> c >= 'A' && c <= 'Z' ? c + 32 : c);
    }

    private void mapped(IntUnaryOperator each) {
        chain.value = chain.value.chars().map(each).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** {@code q}, {@code Q}: for a shell. */
    void quote(boolean dollarsToo) throws Other {
        chain.plain(Quoting.quoted(chain.value, dollarsToo));
    }
}
