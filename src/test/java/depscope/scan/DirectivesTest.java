package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources and the directives they come down to: the kind, then the byte of the hash. */
class DirectivesTest {
    static Stream<Arguments> sources() {
        return Stream.of(
                row("nothing", "int x;\n", ""),
                row("an include in quotes", "#include \"a.h\"\n", "INCLUDE@0 \"a.h\""),
                row("an include in brackets", "#include <a/b.h>", "INCLUDE@0 <a/b.h>"),
                row("a computed include", "#include HEADER(x)\n", "INCLUDE@0 computed"),
                row("include_next", "#include_next <a.h>\n", "INCLUDE_NEXT@0 <a.h>"),
                row("import", "#import \"a.h\"\n", "IMPORT@0 \"a.h\""),
                row("an include without a name", "#include\n", "BAD@0"),
                row("an include that does not end", "#include <a.h\n", "BAD@0"),
                row("an include of an empty name", "#include \"\"\n", "BAD@0"),
                row("a name with what looks like a comment", "#include <a//b.h>\n", "INCLUDE@0 <a//b.h>"),
                row("blanks around", " \t# \t include\t<a.h>  // why\n", "INCLUDE@2 <a.h>"),
                row("comments around", "/* a */ # /* b */ include /* c */ <a.h> /* d\n */\n#undef X", "INCLUDE@8 <a.h>;UNDEF@49"),
                row("a digraph", "%:include <a.h>\n", "INCLUDE@0 <a.h>"),
                row("a splice in the word", "#inc\\\nlude <a.h>\n", "INCLUDE@0 <a.h>"),
                row("a splice with blanks behind it", "#include \\  \n <a.h>\n", "INCLUDE@0 <a.h>"),
                row("a splice in the name", "#include <a\\\n.h>\n", "INCLUDE@0 <a.h>"),
                row("carriage returns", "#include <a.h>\r\n#include \\\r\n<b.h>\r\n", "INCLUDE@0 <a.h>;INCLUDE@16 <b.h>"),
                row("a byte order mark", "\u00ef\u00bb\u00bf#include <a.h>\n", "INCLUDE@3 <a.h>"),
                row("a hash behind text", "x #include <a.h>\n", ""),
                row("a hash behind a splice", "x \\\n#include <a.h>\n", ""),
                row("in a comment", "/*\n#include <a.h>\n*/\n", ""),
                row("in a line comment that is spliced", "// \\\n#include <a.h>\n#include <b.h>\n", "INCLUDE@20 <b.h>"),
                row("a comment's begin spliced", "/\\\n*\n#include <a.h>\n*\\\n/#include <b.h>\n", "INCLUDE@24 <b.h>"),
                row("a comment in a string", "char *s = \"/*\";\n#include <a.h>\n", "INCLUDE@16 <a.h>"),
                row("a quote in a character", "char c = '\"';\n#include <a.h>\n", "INCLUDE@14 <a.h>"),
                row("an escaped quote", "char *s = \"\\\"/*\";\n#include <a.h>\n", "INCLUDE@18 <a.h>"),
                row("a string over two lines", "char *s = \"a\\\n#include <b.h>\";\n#include <a.h>\n", "INCLUDE@31 <a.h>"),
                row("a string that does not end", "\"/*\n#include <a.h>\n", "INCLUDE@4 <a.h>"),
                row("an assembler's apostrophe", "\tnop # don't /* do\n#include <a.h>\n", "INCLUDE@19 <a.h>"),
                row("an assembler's comment", "# this isn't one\n#include <a.h>\n", "INCLUDE@17 <a.h>"),
                row("a line marker", "# 1 \"a.h\"\n#include <a.h>\n", "INCLUDE@10 <a.h>"),
                row("a raw string", "x = R\"(\n#include <a.h>\n)\";\n#include <b.h>\n", "INCLUDE@27 <b.h>"),
                row("a raw string's delimiter", "x = u8R\"z(\n)\"\n#include <a.h>\n)z\";\n#include <b.h>\n", "INCLUDE@34 <b.h>"),
                row("a macro called R", "x = FOR\"(\n#include <a.h>\n)\";\n", "INCLUDE@10 <a.h>"),
                row("digit separators", "int x = 1'000; /* ' */\n#include <a.h>\n", "INCLUDE@23 <a.h>"),
                row("if to endif", "#if X\n#elif Y\n#else\n#endif\n", "IF@0>1;ELIF@6>2;ELSE@14>3;ENDIF@20>3"),
                row("nested", "#ifdef A\n#ifndef B\n#endif\n#endif\n", "IFDEF@0>3;IFNDEF@9>2;ENDIF@19>2;ENDIF@26>3"),
                row("elifdef", "#ifdef A\n#elifdef B\n#elifndef C\n#endif\n", "IFDEF@0>1;ELIFDEF@9>2;ELIFNDEF@20>3;ENDIF@32>3"),
                row("if defined", "#if defined(A)\n#elif !defined B\n#endif", "IFDEF@0>1;ELIFNDEF@15>2;ENDIF@32>2"),
                row("no endif", "#if A\n#if B\n", "IF@0>4;IF@6>2;ENDIF@6>2;BAD@6;ENDIF@0>4;BAD@0"),
                row("endif without if", "#endif\n#else\n", "BAD@0;BAD@7"),
                row("else after else", "#if A\n#else\n#else\n#elif B\n#endif\n", "IF@0>1;ELSE@6>4;BAD@12;BAD@18;ENDIF@26>4"),
                row("define and undef", "#define A 1\n#undef A\n#define\n#undef 1\n", "DEFINE@0;UNDEF@12;BAD@21;BAD@29"),
                row("pragmas", "#pragma once\n#pragma push_macro(\"A\")\n#pragma pop_macro(\"A\")\n#pragma pack(1)\n",
                        "ONCE@0;PUSH@13;POP@37"),
                row("pragmas of system headers", "#pragma GCC system_header\n#pragma clang  system_header x\n#pragma GCC system_headers\n",
                        "SYSTEM@0;SYSTEM@26"),
                row("what does not matter", "#error don't\n#warning x\n#line 3\n#ident \"x\"\n#\n#include <a.h>\n", "INCLUDE@45 <a.h>"),
                row("an assembler's files", "a: .incbin \"b.bin\"\n\t.include \"c.inc\" ; .incbin \"d\"\n.included \"e\"\n",
                        "EMBED@3 \"b.bin\";ASSEMBLE@20 \"c.inc\";EMBED@39 \"d\""),
                row("a file in an asm", "asm(\".incbin \\\"a b\\\"\");", "INLINE@5 \"a b\""),
                row("an asm of many strings", "__asm__ volatile (\n\t\"x: \\\"\\n\"\n \"\\t.incbin  \\\"a\\\"\\n.incbin \\\"b\\\"\");",
                        "INLINE@34 \"a\";INLINE@50 \"b\""),
                row("strings of no asm", "f(\".incbin \\\"a\\\"\"); x = \".incbin \\\"a\\\"\"; asm x(\".incbin \\\"a\\\"\"); \".incbin \\\"a\\\"\"", ""),
                row("what an asm does not name", "asm(\".incbin\" A \".incbin \\\"\" B \"\\\"\"); asm(\".incbin a .incbin \\\"\\\" .incbin xxa\\\"\"); "
                        + "asm(\".incbin \\\"a\" \"b\\\"\"); asm = \".incbin \\\"a\\\"\";", ""));
    }

    private static Arguments row(String what, String source, String expected) {
        return Arguments.of(what, source, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void reads(String what, String source, String expected) {
        assertEquals(expected, shown(read(source)));
    }

    private static Directives read(String source) {
        return DirectiveReader.read(new Names(), source.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String shown(Directives directives) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < directives.size(); i++) {
            Directives.Kind kind = directives.kinds[i];
            String group = kind.opens() || kind.continues() ? ">" + directives.next[i] : "";
            String header = directives.operands[i] instanceof Directives.Header named
                    ? named.quoted() ? " \"" + named.name() + "\"" : " <" + named.name() + ">"
                    : kind.includes() ? " computed" : "";
            lines.add(kind + "@" + directives.places[i] + group + header);
        }
        return String.join(";", lines);
    }

    @Test
    void knowsAGuard() {
        assertTrue(read("/* c */\n#ifndef A_H\n#define A_H\n#if X\n#endif\n#endif /* A_H */\n").guard >= 0);
        assertTrue(read("#if !defined(A_H)\n#define A_H 1\nint x;\n#endif\n").guard >= 0);
        assertEquals(-1, read("#ifndef A_H\n#define B_H\n#endif\n").guard, "another name is defined");
        assertEquals(-1, read("#ifndef A_H\n#define A_H\n#else\n#endif\n").guard, "there is an else");
        assertEquals(-1, read("#ifndef A_H\n#define A_H\n#endif\n#undef X\n").guard, "something follows");
        assertEquals(-1, read("#ifdef A_H\n#define A_H\n#endif\n").guard, "it is the other way round");
        assertEquals(-1, read("#ifndef A_H\n#if X\n#define A_H\n#endif\n#endif\n").guard, "it is not always defined");
    }

    @Test
    void keepsABodyAsItIsWrittenButForCommentsAndSplices() {
        Directives directives = read("#define  F(x) a /* b\n */ \"/*c\" \\\n 'd' // e\n");
        assertEquals("(x) a   \"/*c\"  'd'", directives.operands[0].toString());
    }
}
