package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Numeral;
import depscope.makefile.value.Splitting;
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
        String command = chain.part('!');
        chain.subject.keep();
        chain.value = chain.wanted ? chain.printed(command) : "";
    }

    /** {@code sh}; in the current edition {@code sh1} too: what the command printed the first time for this variable. */
    void shell() throws Other {
        boolean once = chain.current && chain.text.startsWith("sh1", chain.at);
        if (chain.charAt(chain.at + 1) != 'h') {
            throw new Other();
        }
        chain.end(chain.at + (once ? 3 : 2));
        if (!once) {
            chain.value = chain.wanted ? printed(chain.value) : chain.current ? chain.value : "";
        } else if (chain.wanted) {
            Scope global = chain.variables.global();
            String kept = ".MAKE.SH1." + chain.subject.name();
            if (global.get(kept).isEmpty()) {
                chain.variables.set(kept, printed(chain.value), global);
            }
            chain.value = chain.variables.value(kept, global);
        }
    }

    private String printed(String command) {
        return chain.printed(command);
    }

    /**
     * {@code gmtime[=seconds]}, {@code localtime[=seconds]}: in which zone this machine was, nobody knows here.
     *
     * <p>2020: seconds end where digits do, and none are now. Current: references in them are expanded, and they have to be a number.
     */
    void time(String name) throws Senseless, Other {
        if (!chain.startsWith(name)) {
            throw new Other();
        }
        int behind = chain.at + name.length();
        if (chain.charAt(behind) != '=') {
            chain.at = behind;
            formatted(name, 0);
        } else if (chain.current) {
            chain.at = behind + 1;
            String given = chain.took(chain.parts.toColon(chain.at, chain.close), chain.close);
            if (chain.wanted && !chain.unknown(Marks.first(given))) {
                formatted(name, seconds(given));
            }
        } else {
            Numeral given = Numeral.of(chain.text, behind + 1, 10);
            chain.at = given.end();
            formatted(name, given.value());
        }
    }

    private long seconds(String given) throws Senseless {
        Numeral number = Numeral.of(given, 0, 10);
        if (given.isEmpty() || given.charAt(0) < '0' || given.charAt(0) > '9' || number.end() < given.length() || number.exceeds()) {
            throw new Senseless("Invalid time value \"" + given + "\"");
        }
        return number.value();
    }

    private void formatted(String name, long seconds) {
        if (chain.isUnknown()) {
            return;
        }
        // 2020: %s is the time of the local zone, even of gmtime.
        boolean known = isUtc() || name.equals("gmtime") && (chain.current || !chain.value.contains("%s"));
        boolean ofZone = name.equals("localtime") || chain.current && chain.value.indexOf('s') >= 0;
        if (seconds == 0) {
            chain.value = chain.variables.unknown("the time that make is run at");
        } else if (!Moment.isKnown(chain.value)) {
            chain.value = chain.variables.unknown("what strftime(3) makes of " + chain.value);
        } else if (known && Moment.isKnown(seconds)) {
            chain.value = Moment.formatted(chain.value, seconds, ofZone ? "UTC" : "GMT");
        } else {
            chain.value = chain.variables.unknown("the zone of the local time");
        }
    }

    private boolean isUtc() {
        String zone = chain.variables.environment().get("TZ").map(Variable::value).orElse("");
        return zone.equals("UTC") || zone.equals("UTC0");
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

    /** {@code tt}: the first letter of each word is large, all others are small. */
    void title() {
        StringBuilder out = new StringBuilder(chain.value.length());
        boolean first = true;
        for (int i = 0; i < chain.value.length(); i++) {
            char c = chain.value.charAt(i);
            out.append(c < 0x80 ? first ? Character.toUpperCase(c) : Character.toLowerCase(c) : c);
            first = Splitting.isSpace(c) || first && Marks.isMaybe(c);
        }
        chain.value = out.toString();
    }

    private void mapped(IntUnaryOperator each) {
        chain.value = chain.value.chars().map(each).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** {@code q}, {@code Q}: for a shell. */
    void quote(boolean dollarsToo) throws Other {
        // What stands between words that may be absent becomes part of one.
        if (Splitting.words(chain.value).size() > 1) {
            chain.unknown(Marks.firstMaybe(chain.value));
        }
        chain.plain(Quoting.quoted(chain.value, dollarsToo));
    }
}
