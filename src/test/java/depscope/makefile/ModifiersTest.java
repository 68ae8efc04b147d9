package depscope.makefile;

import static depscope.makefile.VariableTable.lines;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every modifier of references, one table for each family (bmake(1), "Variable modifiers"; var.c). */
class ModifiersTest {
    @TempDir
    Path directory;

    private static VariableTable table() {
        return new VariableTable().given("P", "=", "/a/b.c d/e.f.g h /x dir/").given("W", "=", "one Two three Two two").given("E", "=", "")
                .given("D", "=", "$$").given("Q", "=", "a 'b c' \"d e\" f\\ g");
    }

    @Test
    void partsOfFileNames() throws Exception {
        table()
                .differs("<${P:H}>", "</a d .  dir>", "</a d . dir>")
                .differs("<${P:T}>", "<b.c e.f.g h x >", "<b.c e.f.g h x>")
                .same("<${P:E}>", "<c g>")
                .same("<${P:R}>", "</a/b d/e.f h /x dir/>")
                .differs("<${:U.a b .:R}>", "< b >", "<b>")
                .differs("<${:Ua. b.c d:E}>", "< c>", "<c>")
                .same("<${E:H}> <${E:T}> <${E:E}> <${E:R}>", "<.> <> <> <>")
                .same("<${:U  /x/y  z :H}>", "</x .>")
                .same("<${:U/ /. /none:tA}>", "</ / /none>")
                .same("${P:T:R:[1]}", "b")
                .hold(directory);
    }

    @Test
    void wordsThatMatch() throws Exception {
        table()
                .same("${W:MT*} ${W:NT*}", "Two Two one three two")
                .same("${W:M[tT]wo}", "Two Two two")
                .same("${W:M*e*}", "one three")
                .same("${W:M?wo:N[a-z]*}", "Two Two")
                .same("${W:M[^t]*}", "one Two Two")
                .same("${:U* \\* a:M\\*}", "*")
                .same("${:Ub c\\:d:Mc\\:d}", "c:d")
                .same("${:U\\:x y:M\\:*}", ":x")
                .same("${W:M${:Uone}}", "one")
                .same("${W:Mo$$}", "")
                .same("${:U(x) y:M(*)}", "(x)")
                .same("${:U{x\\} y:M{*}}", "{x}")
                .same("<${E:M*}> <${E:N*}> <${E:M?}>", "<> <> <>")
                .same("${:Ua [:M[[]}", "[")
                .differs("<${:Ua b:M[a}>", "<a>", lines("<a>", "Unfinished character list in pattern \"[a\" of modifier \":M\""))
                .differs("<${:Ua b:N[^a}>", "<a>", lines("<a>", "Unfinished character list in pattern \"[^a\" of modifier \":N\""))
                .differs("<${:Ua b:M[x-}>", "<>", lines("<>", "Unfinished character range in pattern \"[x-\" of modifier \":M\""))
                .differs("<${:Ua b:M[^x-}>", "<a b>", lines("<a b>", "Unfinished character range in pattern \"[^x-\" of modifier \":M\""))
                .differs("<${:Uxa:M*[a-}>", "<xa>", lines("<>", "Unfinished character range in pattern \"*[a-\" of modifier \":M\""))
                .same("${:Ua\\b:Ma\\\\b}", "a\\b")
                .same("${W:tW:M*two}", "one Two three Two two")
                .same("${Q:M*b*}", "'b c'")
                .hold(directory);
    }

    @Test
    void wordsByNumberAndOrder() throws Exception {
        table()
                .same("${W:O}", "Two Two one three two")
                .same("${W:Or}", "two three one Two Two")
                .same("${W:Ox:[#]}", "?")
                .same("${:Ua:Ox}", "a")
                .same("${W:O:u}", "Two one three two")
                .same("${W:u}", "one Two three Two two")
                .differs("${:U10 9 0x1f 2k 010 -3 x 1M 1t:On}", lines("}", "Bad modifier `:On' for "), "-3 x 1t 010 9 10 0x1f 2k 1M")
                .differs("${:U3 11 2:Onr} ${:U3 11 2:Orn}", lines("r} n}", "Bad modifier `:Onr' for ", "Bad modifier `:Orn' for "), "11 3 2 11 3 2")
                .differs("<${W:Oz}> end", lines("<}> end", "Bad modifier `:Oz' for W"), lines("<> end", "Unknown modifier \":Oz\""))
                .differs("<${W:Oz=y}>", lines("<=y}>", "Bad modifier `:Oz=y' for W"), "<one Two three Two two>")
                .same("${W:[1]} ${W:[-1]} ${W:[2..3]} ${W:[3..2]} ${W:[-2..-1]}", "one two Two three three Two Two two")
                .same("<${W:[9]}> <${W:[-9]}> <${W:[4..99]}> <${W:[-99..2]}>", "<> <> <Two two> <one Two>")
                .same("${W:[#]} ${E:[#]} ${W:[*]:[#]} ${W:[*]:[@]:[#]} ${W:[0]:[#]}", "5 1 1 5 1")
                .same("${W:[0x2]} ${W:[02]} ${W:[ 2]} ${W:[+2]} ${W:[1.. 2]}", "Two Two Two Two one Two")
                .same("${W:[${:U2}]} ${W:[${W:[#]}]}", "Two two")
                .differs("<${W:[]}>", lines("<>", "Bad modifier `:[]' for W"), lines("<>", "Invalid modifier \":[]\""))
                .differs("<${W:[x]}>", lines("<>", "Bad modifier `:[x]' for W"), lines("<>", "Invalid modifier \":[x]\""))
                .differs("<${W:[1 ]}>", lines("<>", "Bad modifier `:[1 ]' for W"), lines("<>", "Invalid modifier \":[1 ]\""))
                .differs("<${W:[08]}>", lines("<>", "Bad modifier `:[08]' for W"), lines("<>", "Invalid modifier \":[08]\""))
                .differs("<${W:[#2]}>", lines("<>", "Bad modifier `:[#2]' for W"), lines("<>", "Invalid modifier \":[#2]\""))
                .differs("<${W:[1..]}>", lines("<>", "Bad modifier `:[1..]' for W"), lines("<>", "Invalid modifier \":[1..]\""))
                .differs("<${W:[0..1]}>", lines("<>", "Bad modifier `:[0..1]' for W"), lines("<>", "Invalid modifier \":[0..1]\""))
                .differs("<${W:[1]x}>", lines("<}>", "Bad modifier `:[1]x' for W"), lines("<}>", "Extra text after \"[1]\""))
                .differs("<${W:[4294967297]}>", "<one>", lines("<>", "Invalid modifier \":[4294967297]\""))
                .differs("<${W:[1}>", lines("<", "Unclosed substitution for W (] missing)"), lines("<", "Unfinished modifier after \"1}>\", expecting \"]\""))
                .same("${W:range} ${W:range=3} ${E:range} ${W:range=0}", "1 2 3 4 5 1 2 3 1 1 2 3 4 5")
                .differs("<${W:range=x}>", lines("<>", "Unknown modifier 'x'"), lines("<ange=x}>", "Invalid number \"x}>\" for modifier \":range\""))
                .differs("<${W:range=-2}>", "<1 2 3 4 5>", lines("<ange=-2}>", "Invalid number \"-2}>\" for modifier \":range\""))
                .hold(directory);
    }

    @Test
    void whatPartsWords() throws Exception {
        table()
                .same("${W:ts,} ${W:ts:M*} ${W:ts} ${W:ts::tu}", "one,Two,three,Two,two oneTwothreeTwotwo oneTwothreeTwotwo ONE:TWO:THREE:TWO:TWO")
                .differs("${W:ts\\x2c:[1]} ${W:ts\\054} ${W:ts\\t:C/[a-z]//g}", "one,Two,three,Two,two one,Two,three,Two,two T T",
                        "one,Two,three,Two,two one,Two,three,Two,two T\tT")
                .differs("<${W:ts\\0x2c}>", "<one,Two,three,Two,two>", lines("<>", "Unknown modifier \":ts\\0x2c\""))
                .differs("<${W:ts\\x12c}>", "<one,Two,three,Two,two>", lines("<s\\x12c}>", "Invalid character number at \"12c}>\""))
                .differs("<${W:ts\\x}>", "<oneTwothreeTwotwo>", lines("<s\\x}>", "Invalid character number at \"}>\""))
                .differs("<${W:ts\\8}>", lines("<\\8}>", "Bad modifier `:ts\\8' for W"), lines("<>", "Unknown modifier \":ts\\8\""))
                .differs("<${W:tsab}>", lines("<ab}>", "Bad modifier `:tsab' for W"), lines("<>", "Unknown modifier \":tsab\""))
                .differs("${:Ua b:ts-:C/[ab]/&/:[1]:C/b/x y/:M*}", "a-x-y", "a-x-y")
                .differs("${:Ua.b c.d:ts-:C/b c/q r/:C/[a-d]/&/W:M*}", "a.b-c.d", "a.b-c.d")
                .differs("${:Ua b:ts,:S/,/ /:C/b/B/}", "a B", "a,B")
                .same("${:Ua b:ts,:S/,/ /:S/b/B/}", "a,B")
                .differs("${:Ua/ b:ts,:S/,/ /:T}", ",b", "b")
                .same("${W:tW:tw:[#]} ${W:tW:[#]}", "5 1")
                .hold(directory);
    }

    @Test
    void textsReplaced() throws Exception {
        table()
                .same("${W:S/o/0/} ${W:S/o/0/1} ${W:S/w/W/g}", "0ne Tw0 three Tw0 tw0 0ne Two three Two two one TWo three TWo tWo")
                .same("${W:S/^T/t/} ${W:S/o$/0/} ${W:S/^one$/1/} ${W:S/^on$/1/}", "one two three two two one Tw0 three Tw0 tw0 1 Two three Two two one Two three Two two")
                .same("${W:S/two/[&]/} ${W:S/two/[\\&]/}", "one Two three Two [two] one Two three Two [&]")
                .same("${W:S/Two//} ${W:S,,x,} ${E:S/^/x/} ${E:S/$/y/}", "one three two one Two three Two two x y")
                .same("${W:S/ /-/W} ${W:S/ /-/gW}", "one-Two three Two two one-Two-three-Two-two")
                .same("${:Ua/b:S,/,\\,,} ${:Ua$$b:S/\\$/-/}", "a,b a")
                .same("${:Uab:S/a/x/S/b/y/}", "xy")
                .differs("${W:S${:U/}one/1/}", lines("", "Unclosed substitution for W ($ missing)"),
                        lines("", "Unfinished modifier after \"{:U/}one/1/}\", expecting \"$\""))
                .differs("<${W:S/a}>", lines("<", "Unclosed substitution for W (/ missing)"), lines("<", "Unfinished modifier after \"a}>\", expecting \"/\""))
                .differs("<${W:S/a/b}>", lines("<", "Unclosed substitution for W (/ missing)"), lines("<", "Unfinished modifier after \"b}>\", expecting \"/\""))
                .same("${W:C/[aeo]/<&>/} ${W:C/o/0/1}", "<o>ne Tw<o> thr<e>e Tw<o> tw<o> 0ne Two three Two two")
                .same("${W:C/(.)(.)/\\2\\1/g} ${W:C/./x/gW}", "noe wTo htere wTo wto xxxxxxxxxxxxxxxxxxxxx")
                .same("${W:C/^/-/} ${W:C/e*$/-/}", "-one -Two -three -Two -two on- Two- thr- Two- two-")
                .same("${:Uaaa:C/b*/x/g} ${:Uabc:C/b*/-/g}", "xaxaxa -a--c")
                .differs("<${:Uab:C/(a)|(b)/[\\2]/}>", lines("<[]b>", "No match for subexpression \\2"), "<[]b>")
                .same("<${:Uab:C/a/\\2/}>", "<b>", "No subexpression \\2")
                .differs("<${W:C/(/x/}>", lines("<>", "RE substitution error: Unmatched ( or \\(", "Unclosed substitution for W (/ missing)"),
                        lines("<>", "Regex compilation error: Unmatched ( or \\("))
                .differs("${:Ua b:C//x/}", "xa xb", lines("", "Regex compilation error: empty"))
                .same("${:Uaa ab:C/(a)\\1/x/}", "?", "cannot tell what the pattern of :C matches: a reference back, \\1, is not known here")
                .same("${P:.c=.o} ${P:%.c=%.o} ${P:%=<%>}", "/a/b.o d/e.f.g h /x dir/ /a/b.o d/e.f.g h /x dir/ </a/b.c> <d/e.f.g> <h> </x> <dir/>")
                .same("${P:d%=D%} ${P:%.c=all} <${E:=x}> ${W:=x}", "/a/b.c D/e.f.g h /x Dir/ all d/e.f.g h /x dir/ <> onex Twox threex Twox twox")
                .differs("${:Uab cb:b=[&]}", "a[b] c[b]", "a[&] c[&]")
                .differs("${:Uab cb:b=[\\&]}", "a[&] c[&]", "a[\\&] c[\\&]")
                .differs("${:Uab$$ ab:b$=x}", "abax", "abab")
                .same("${P:.c=${:U.o}}", "/a/b.o d/e.f.g h /x dir/")
                .same("${P:${:U.c}=.o}", "/a/b.o d/e.f.g h /x dir/")
                .differs("${W:two=2:Q} ${W:wo=2:Q}", lines("o=2:Q} one T2:Q three T2:Q t2:Q", "Bad modifier `:two=2' for W"),
                        "one Two three Two 2:Q one T2:Q three T2:Q t2:Q")
                .same("${:Uaba:a%a=x} ${:Ua:a%a=x}", "x a")
                .hold(directory);
    }

    @Test
    void theVariableItself() throws Exception {
        table()
                .same("${W:Dyes} ${N:Dyes}<${N:Uno}> ${W:Uno}", "yes <no> one Two three Two two")
                .same("${N:Ua\\:b\\}c\\$d\\\\e} ${N:U${W:[1]}} ${E:Dx}", "a:b}c$d\\e one x")
                .same("${N:L} ${W:L} ${N:P} ${:L}", "N W N ")
                .same("<${N}> <${N:S/^/x/}> <${N:S/^/x/:U}>", "<> <> <>")
                .same("${N:D${W::=lost}}${W:[1]}", "one")
                .same("${1:?yes:no} ${0:?yes:no} ${defined(W):?yes:no} ${defined(N):?yes:no} ${W:M*:?yes:no}", "yes no yes no yes")
                .same("${empty(E):?yes:no} ${\"a\" == \"b\":?yes:no} ${a == a:?yes:no} ${3 < 20:?less:more}", "yes no yes less")
                .differs("<${1:?a$:b}> <${0:?a:b$}>", "<a> <b>", "<a$> <b$>")
                .differs("<${1 ==:?a:b}>", lines("<>", "warning: Missing right-hand-side of operator", "Bad conditional expression `1 ==' in 1 ==?a:b"),
                        lines("<>", "Missing right-hand side of operator \"==\""))
                .differs("<${(:?a:b}>", lines("<>", "Bad conditional expression `(' in (?a:b"), lines("<>", "Bad condition"))
                .same("${W:@v@<$v>@} ${W:@v@${v:tu}@:[1]} <${E:@v@x@}>", "<one> <Two> <three> <Two> <two> ONE <>")
                .same("${W:@v@${:U}@}<${v}>", "<>")
                .same("${:U1 2:@a@${:Ux y:@b@$a$b@}@}", "1x 1y 2x 2y")
                .same("${W:[1..2]:@v@$v@:tW:[#]}", "1")
                .differs("<${:U1 2:@${:Uv}@<${v}>@}>", "<<1> <2>>", lines("<>@}>", "In the :@ modifier, the variable name \"${:Uv}\" must not contain a dollar"))
                .same("${:Ua b:_:tu} $_ ${:Uc:_=K}${K}", "A B a b cc")
                .hold(directory);
    }

    @Test
    void assignedWithinAReference() throws Exception {
        table()
                .same("<${A::=x y}>${A}", "<>x y")
                .same("<${A::+=z}>${A}", "<>x y z")
                .same("<${A::?=q}>${A}<${B::?=q}>${B}", "<>x y z<>q")
                .same("<${A::!=echo a b}>${A}", "<>a b")
                .differs("<${A::=x$}>${A}", "<>x", "<>x")
                .differs("${A:${:U\\:=b}}<${A}>", lines("<x>", "Unclosed substitution for A (} missing)"), "<b>")
                .differs("<${::=x}>", lines("<=x}>", "Bad modifier `:' for "), lines("<x}>", "Invalid attempt to assign \"x\" to variable \"\" via modifier \"::=\""))
                .given("C", ":=", "<${A::=kept}>")
                .differs("${C} ${A}", "<> kept", "<> b")
                .hold(directory);
    }

    @Test
    void theValueAsAText() throws Exception {
        table()
                .same("${W:tu} ${W:tl}", "ONE TWO THREE TWO TWO one two three two two")
                .differs("<${:Uone tWO-x:tt}>", lines("<}>", "Bad modifier `:tt' for "), "<One Two-x>")
                .differs("<${W:tx}>", lines("<}>", "Bad modifier `:tx' for W"), lines("<>", "Unknown modifier \":tx\""))
                .differs("<${W:t}>", lines("<>", "Bad modifier `:t' for W"), lines("<>", "Unknown modifier \":t\""))
                .same("${Q:Q} ${D:Q} ${D:q}", "a\\ \\'b\\ c\\'\\ \\\"d\\ e\\\"\\ f\\\\\\ g \\$ \\$\\$")
                .same("${:Ua\tb*:Q} ${:U~|&;<>()`!^?[]{\\}#:Q}", "a\\\tb\\* \\~\\|\\&\\;\\<\\>\\(\\)\\`\\!\\^\\?\\[\\]\\{\\}\\#")
                .same("${W:hash} ${E:hash} ${:Ua:hash} ${:Uabcd:hash} ${:Uabcde:hash}", "ef3cd971 b2af338b 3360ac65 880fe816 208fcbd3")
                .same("${:U%Y-%m-%d %H\\:%M\\:%S:gmtime=1593536400}", "2020-06-30 17:00:00")
                .same("${:U%a %b %e %j %u %V %y %C %I %p %%:gmtime=86401}", "Fri Jan  2 002 5 01 70 19 12 AM %")
                .same("${E:gmtime=86401}", "Fri Jan  2 00:00:01 1970")
                .same("${:U%Y:gmtime} ${:U%Y:localtime=1593536400}", "? ?")
                .differs("<${:U%Y:gmtime=1x}>", lines("<>", "Unknown modifier 'x'"), lines("<>", "Invalid time value \"1x\""))
                .differs("<${:U%Y:gmtime=${:U86400}}>", lines("<>", "Unknown modifier '8'"), "<1970>")
                .differs("<${:U%Y:gmtimex}>", lines("<>", "Unknown modifier 'g'"), lines("<>", "Unknown modifier \":gmtimex\""))
                .same("<${:Uecho a b:sh}> <${N:!echo a b!}> <${:Uprintf 'x\\\\ny\\\\n\\\\n':sh}>", "<a b> <a b> <x y >")
                .differs("<${:Uecho a b:sh1}>", lines("<>", "Unknown modifier 's'"), "<a b>")
                .differs("<${:Ux y:mtime}>", lines("<>", "Unknown modifier 'm'"), "<?>")
                .differs("<${:Ux:mtime=5}>", "<x>", "<?>")
                .differs("<${:Ux:mtime=5x}>", "<x>", lines("<5x}>", "Invalid argument \"5x\" for modifier \":mtime\""))
                .hold(directory);
    }

    @Test
    void whatMakesNoSense() throws Exception {
        table()
                .differs("<${W:Z}> end", lines("<> end", "Unknown modifier 'Z'"), lines("<> end", "Unknown modifier \":Z\""))
                .differs("<${W:Zz:S/^/x/}> end", lines("<x> end", "Unknown modifier 'Z'"), lines("<S/^/x/}> end", "Unknown modifier \":Zz\""))
                .differs("<${W:QQ}>", lines("<>", "Unknown modifier 'Q'"), lines("<>", "Unknown modifier \":QQ\""))
                .differs("<${E:Q", lines("<", "Unknown modifier 'Q'", "Unclosed variable specification (expecting '}') for \"E\" (value \"\") modifier Q"),
                        lines("<", "Unclosed expression, expecting \"}\" for modifier \"Q\""))
                .differs("<${W:tu", lines("<", "Bad modifier `:tu' for W"), lines("<ONE TWO THREE TWO TWO", "Unclosed expression, expecting \"}\" for modifier \"tu\""))
                .differs("<${W:", "<one Two three Two two", lines("<", "Unclosed expression, expecting \"}\""))
                .differs("<${W", "<", lines("<", "Unclosed variable \"W\""))
                .differs("<${W:Dx", lines("<x", "Unclosed variable specification (expecting '}') for \"W\" (value \"x\") modifier D"),
                        lines("<x", "Unclosed expression, expecting \"}\" for modifier \"Dx\""))
                .differs("<${W:a\\=b}>", lines("<", "Unclosed substitution for W (= missing)"), lines("<", "Unfinished modifier after \"a\\=b}>\", expecting \"=\""))
                .differs("<${W::x}>", lines("<>", "Unknown modifier ':'"), lines("<>", "Unknown modifier \"::x\""))
                .same("<$> <$$> <$)> <${}> <$()>", "< <$> <)> <> <>")
                .same("<${W:${:UM*e}}> <${W:${:UM*e\\:tu}}> <${W:${E}:[1]}>", "<one three> <ONE THREE> <one>")
                .differs("<${W:${:UZ}:tu}>", lines("<tu}>", "Unknown modifier 'Z'"), lines("<tu}>", "Unknown modifier \":Z\""))
                .differs("<${W:${:U[1]}${:Ux}}>", lines("<x}>", "Unknown modifier '$'"), lines("<U[1]}x}>", "Unknown modifier \":${\""))
                .same("<$(W:M*e)> <$(W:S/)/x/)>", "<one three> <one Two three Two two>")
                .same("<$W> <$N>", "<one Two three Two two> <>")
                .hold(directory);
    }
}
