package depscope.reader;

/** Graphs as the two editions print them, cut down by hand from real ones. */
final class GraphSamples {
    static final String BMAKE_2020 = """
            echo one
            `with' was not built (made 3, flags 2049, type 3000000)!
            #*** Input graph:
            # gen.awk, flags 1, type 3000000, made 5
            # all, flags 7, type 2000001, made 4
            #
            # *** MAIN TARGET ***
            # 4 unmade children
            # last modified 16:01:27 Nov 22, 2026: made
            all             : prog dbl bang .WAIT_1 last freebsd32_abort2.o_long_name\u0020


            # prog, flags 47, type b000001, made 4
            #
            # 2 unmade children
            # last modified 16:01:27 Nov 22, 2026: made
            # parents: all\u0020
            # order_succ: last\u0020
            prog            : .PRECIOUS foo.o bar.h\u0020
            \tcc -o prog foo.o
            \techo 'x\ty' # hello
            \techo a
            b


            # dbl, flags 41, type b000004, made 4
            #
            # 1 unmade children
            dbl             :: inc.h\u0020
            \techo one


            # dbl#1, flags 43, type a004004, made 4
            #
            # 1 unmade children
            dbl             :: .INVISIBLE foo.o\u0020
            \techo two


            # bang, flags 41, type b000002, made 4
            #
            # 1 unmade children
            bang            ! inc.h\u0020
            \techo bang


            # .WAIT_1, flags 41, type 3058001, made 4
            #
            # No unmade children
            .WAIT_1         : .NOTMAIN\u0020


            # freebsd32_abort2.o_long_name, flags 43, type b000001, made 4
            #
            # No unmade children
            freebsd32_abort2.o_long_name: inc.h foo.o\u0020
            \techo z


            # dbl#1, flags 43, type a004004, made 4
            #
            # 1 unmade children
            dbl             :: .INVISIBLE foo.o\u0020
            \techo two


            # foo.o, flags 41, type b000000, made 4
            # bar.h, flags 41, type b000000, made 4
            # inc.h, flags 1, type 3000000, made 5
            # u, flags 0, type 9000011, made 0
            # foo.c, flags 1, type 3000000, made 5
            # bar.m, flags 1, type 3000000, made 5


            #
            #   Files that are only sources:
            #\tgen.awk [gen.awk]\u0020
            #\tfoo.c [/src/foo.c]\u0020
            #*** Global Variables:
            CFLAGS           = -g
            .newline         =\u0020

            MACHINE_ARCH.x86_64 = ${MACHINE}
            EMPTY            =\u0020
            .OBJDIR          = /obj
            #*** Command-line Variables:
            .MAKE.LEVEL.ENV  = MAKELEVEL
            CFLAGS           = -O2

            #*** Directory Cache:
            # Stats: 14 hits 105 misses 1 near misses 1 losers (87%)
            #*** Suffixes:
            # `.o' [16]\u0020
            #\tTo:\u0020
            #\tFrom: .c\u0020
            # `.c' [14]\u0020
            # `.h' [6]\u0020
            # `.m' [6]\u0020
            #*** Transformations:
            .c              :\u0020
            \t${LINK.c}

            .c.o            :\u0020
            \tcc -c ${.IMPSRC}  -o ${.TARGET}

            .m.h            :\u0020
            \t@awk -f gen.awk ${.IMPSRC} > ${.TARGET} # comment

            """;

    static final String TRACE_2020 = """
            Make_ExpandUse: examine all
            Make_Update: foo.c
            inspect parent foo.o: flags 9, type b000000, made 1, unmade 0 - foo.c made, schedule foo.o (made 1)
            Make_Update: bar.m
            inspect parent bar.h: flags 9, type b000000, made 1, unmade 1 - unmade children
            Make_Update: gen.awk
            inspect parent .m.h: flags 0, type 88000001, made 0, unmade 0 - not needed
            inspect parent bar.h: flags 9, type b000000, made 1, unmade 0 - gen.awk made, schedule bar.h (made 1)
            inspect parent bar.h: flags 9, type b000000, made 1, unmade 0 - once more
            inspect parent inc.h: flags 0, type 88000000, made 0, unmade 0 - not needed
            Make_Update: dbl#1
            inspect parent all: flags f, type 2000001, made 1, unmade 8 - unmade children
            inspect parent u: flags 0, type 9000011, made 0, unmade 0 - not needed
            """;

    static final String BMAKE_2024 = """
            Make_Update: acpi_if.m
            inspect parent acpi_if.h: deferred, type OP_NOPATH|OP_HAS_COMMANDS|OP_MARK, flags REMAKE, unmade 1 - unmade children
            Make_Update: /usr/src/makeobjops.awk
            inspect parent .m.h: unmade, type OP_TRANSFORM|OP_HAS_COMMANDS, flags none, unmade 0 - not needed
            inspect parent acpi_if.h: deferred, type OP_NOPATH|OP_HAS_COMMANDS|OP_MARK, flags REMAKE, unmade 0 - /usr/src/makeobjops.awk made, schedule acpi_if.h (made 1)
            #*** Begin input graph for pass 1 in /usr/src/sys/modules/vmm:
            # early, unmade, type OP_DEPENDS, flags none
            #*** End input graph for pass 1 in /usr/src/sys/modules/vmm:
            #*** Begin input graph for pass 2 in /usr/src/sys/modules/vmm:
            # .MAIN, made, type OP_DEPENDS|OP_PHONY, flags REMAKE|CHILDMADE|FORCE
            #
            # No unmade children
            # last modified 15:20:24 Nov 22, 2026: made
            .MAIN           : all


            # a, type b, unmade, type OP_DEPENDS|OP_NOTMAIN, flags none
            # vmx_assym.h, up-to-date, type OP_DEPENDS|OP_NOPATH|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT
            #
            # No unmade children
            # last modified 14:16:58 Nov 22, 2026: up-to-date
            # parents: vmx_support.o .depend
            vmx_assym.h     : .NOTMAIN vmx_genassym.o


            # acpi_if.h, up-to-date, type OP_NOPATH|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT
            # pad, error when made, type OP_DEPENDS|OP_PRECIOUS, flags REMAKE
            #
            # 1 unmade children
            pad             :


            #
            #   Files that are only sources:
            #\tvmx_genassym.c [/usr/src/sys/vmx_genassym.c]
            #\tbuild [build] .NOTMAIN
            #\tx [y] [/d/x [y]]
            #*** Global Variables:
            .CURDIR          = /usr/src/sys/modules/vmm
            .OBJDIR          = /usr/obj/vmm
            #*** Command-line Variables:
            #*** Directory Cache:
            #*** Suffixes:
            #*** Transformations:
            #*** End input graph for pass 2 in /usr/src/sys/modules/vmm:
            """;

    private GraphSamples() {
    }
}
