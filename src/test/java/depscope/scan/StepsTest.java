package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import depscope.tree.TreePath;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    /** {@code directory:words operator target}, with {@code ?} behind what may not run, {@code |} before what is piped into. */
    private static String shown(String line) {
        return Steps.of(line, Bench.WORK).stream().map(step -> (step.piped() ? "|" : "") + (step.captured() ? "$" : "")
                + step.directory().map(d -> d.equals(Bench.WORK) ? "" : d.relativeTo(Bench.WORK) + ":").orElse("-:")
                + String.join(" ", step.words())
                + step.redirections().stream().map(r -> " " + r.operator() + r.target()).collect(Collectors.joining())
                + (step.certain() ? "" : "?")).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', nullValues = "none", value = {
        // words, quotes, redirections (POSIX 2.2, 2.3, 2.7)
        "a b => a b", "@-+a b => a b", "a 'b c'\"d e\"f\\ g => a b cd ef g", "a <b >c => a <b >c", "a>b 2>&1 => a >b 2>&1", "a 2>b => a 2>b",
        "a >> b => a >>b", "a >|b => a >|b", "a <>b => a <>b", "a 12 >b => a 12 >b", "a x2>b => a x2 >b", "a '2'>b => a 2 >b", ">b =>  >b",
        "a <&- b => a b <&-", "a >&2 => a >&2", "a &>b => a,  >b", "a # b => a", "a b#c => a b#c", "a <<E\\nb c\\nE\\nd => a <<E, d", "a <<-'E' | b\\n\tx > y\\n\tE\\nd => a <<-E, |b, d",
        "a <<E => a <<E", "a <<<b => a <<<b", "a > => a", "a '<' b => a < b", "a \\> b => a > b", "'>' b => > b",
        // lists and pipes (2.9.2, 2.9.3)
        "a; b => a, b", "a & b => a, b", "a | b | c => a, |b, |c", "a |& b => a, |b", "a && b => a, b", "a || b => a, b?", "a || b; c => a, b?, c",
        "a || b && c => a, b?, c", "test -f x && b && c; d => test -f x, b?, c?, d", "[ -f x ] && b || c => [ -f x ], b?, c?", "cmp -s a b || mv a b => cmp -s a b, mv a b?",
        "a\\nb => a, b", "a \\\\n b => a b",
        // directories
        "cd s; a; cd t && b; c => s:a, s/t:b, s/t:c", "cd s || exit 1; a => s:exit 1?, s:a", "(cd s && a); b => s:a, b", "(cd s; (cd t; a); b); c => s/t:a, s:b, c",
        "cd $x; a; cd /y; b => -:a, /y:b", "cd -; a => -:a", "cd; a => -:a", "cd ~; a => -:a", "[ -d s ] && cd s && a; b => [ -d s ], s:a?, -:b", "cd -P s && a => s:a",
        // compound commands (2.9.4)
        "{ a; b; } >c; d => a, b,  >c, d", "( a; b ) | c => a, b, |c", "a | { b; c; } => a, |b, c", "! a => a", "if a; then b; else c; fi; d => a, b?, c?, d",
        "if a; then b; elif c; then d; fi >e => a, b?, c?, d?,  >e", "a || { b; c; }; d => a, b?, c?, d", "while a; do b; done <c => a, b?,  <c", "for i in a b; do c $i; done; d => c $i, d",
        "for i in $x; do c; done => c?", "for i; do c; done => c?", "until a; do b; done => a, b?", "case $x in a|b) c d ;; (e) f ;; *) g; esac; h => c d?, f?, g?, h",
        "case m in m) p=/x ;; *) q ;; esac; p=`r $p`; ln s m => q?, $r $p, ln s m", "case x in esac; a => a", "case x in y) case z in w) a ;; esac ;; v) b ;; esac; c => a?, b?, c",
        "if (a; b) then c; fi; d => a, b, c?, d", "\"if\" a; b => if a, b", "echo if then { => echo if then {", "f() { a; } => f, a",
        // what runs a command
        "A=b C='d e' f g => f g", "A=b => none", "A=b > c =>  >c", "env -i -u D A=b f g => f g", "/usr/bin/env f => f", "nice -n 5 f => f", "nice -5 f => f",
        "exec f => f", "exec >g =>  >g", "time -p f => f", "timeout -k 1 5 f => f", "command -v f => none", "command f => f", "env -C s f => none", "ccache cc a => cc a", "nohup nice f => f",
        "sh ./libtool --tag=CC --mode=link cc a => cc a", "libtool --mode=install --quiet cp a b => cp a b", "echo --mode=link cc => echo --mode=link cc", "xargs f => xargs f", "sh f -c g => sh f -c g",
        "sh -c 'cd s && a >b; c' >d; e => s:a >b, s:c,  >d, e", "bash -ec \"a 'b c'\" => a b c", "sh -e f => sh -e f", "eval a 'b;' c => a b, c", "sh -c => sh -c", "sh -c 'a | b' || c => a, |b, c?", "x || sh -c 'a' => x, a?",
        // what is captured
        "a $(b c) d => $b c, a $(b c) d", "a `b c` => $b c, a `b c`", "a \"$(b 'c)' \"d)\")\" e => $b c) d), a $(b 'c)' \"d)\") e", "a '$(b)' => a $(b)", "a $(b $(c)) => $c, $b $(c), a $(b $(c))", "a $((1 + 2)) => a $((1 + 2))",
        "x=$(cd s; a) b => $s:a, b", "a ${b:-c d} => a ${b:-c d}", "a $$(b) => $b, a $$(b)", "a `b => $b, a `b", "a $(b => $b, a $(b", "a || b $(c) => a, $c?, b $(c)?",
    })
    void cuts(String line, String expected) {
        assertEquals(expected == null ? "" : expected.replaceAll("^ ", ""), shown(line.replace("\\n", "\n")).replaceAll("^ ", ""));
    }
}
