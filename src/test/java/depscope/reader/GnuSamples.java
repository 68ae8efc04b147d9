package depscope.reader;

/** Data bases of GNU make, cut down to what is told apart. */
final class GnuSamples {
    /** The head of one, up to the first of its files. */
    static String head(String directory, int level) {
        return """
                # GNU Make 4.3
                # Built for x86_64-pc-linux-gnu

                # Make data base, printed on Mon Nov 23 01:12:46 2026

                # Variables

                # makefile (from 'Makefile', line 1)
                define TWO
                one
                # Files
                endef
                # default
                COMPILE.c = $(CC) $(CFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c
                # makefile
                CURDIR := %s
                # makefile (from 'Makefile', line 9)
                LINES := a
                b$$c
                # 'override' directive private
                EMPTY =\s
                # environment under -e
                PLUS += more
                # environment
                MAKELEVEL := %d
                # variable set hash-table stats:
                # Load=151/1024=15%%, Rehash=0, Collisions=25/180=14%%


                # Pattern-specific Variable Values

                %%.o :
                # makefile (from 'Makefile', line 3)
                # X := 1

                # 1 pattern-specific variable values
                # Directories

                # src (device 53, inode 16): 6 files, no impossibilities.

                # Implicit Rules

                %%.o: %%.c
                #  recipe to execute (built-in):
                \t$(COMPILE.c) $(OUTPUT_OPTION) $<

                # 91 implicit rules, 5 (5.5%%) terminal.
                # Files

                """.formatted(directory, level);
    }

    /** What comes behind the files. */
    static final String TAIL = """
            # files hash-table stats:
            # Load=84/1024=8%, Rehash=0, Collisions=435/2134=20%
            # VPATH Search Paths

            # No 'vpath' search paths.

            # strcache buffers: 1 (0) / strings = 699 / storage = 7228 B / avg = 10 B

            # Finished Make data base on Mon Nov 23 01:12:46 2026

            """;

    /** A file's entry: its head, and what a run without anything to do says of it. */
    static String upToDate(String head, String... rest) {
        return head + """

                #  Implicit rule search has been done.
                #  Last modified 2026-11-23 01:12:46.703808278
                #  File has been updated.
                #  Successfully updated.
                """ + String.join("", rest) + "\n";
    }

    /** An entry of what make did not look at. */
    static String unseen(String head, String... rest) {
        return head + """

                #  Implicit rule search has not been done.
                #  Modification time never checked.
                #  File has not been updated.
                """ + String.join("", rest) + "\n";
    }

    static final String RECIPE = "#  recipe to execute (from 'Makefile', line 13):\n";

    private GnuSamples() {
    }

    /** One of a directory that calls itself below, as a dry run prints it. */
    static final String RECURSIVE = "cc -c a.c\n# make[1]: Entering directory '/o/sub'\ncp y x\n" + head("/o/sub", 1)
            + upToDate("x: y", RECIPE, "\tcp y x\n") + upToDate("# Not a target:\ny:") + TAIL
            + "# make[1]: Leaving directory '/o/sub'\n" + head("/o", 0)
            + upToDate("# makefile (from 'Makefile', line 16)\nprog: MYVAR := yes: no\nor\n# makefile private\nprog: OTHER = no$(X)\nprog: a.o b.o | objdir",
                    "# automatic\n# @ := prog\n# variable set hash-table stats:\n# Load=2/32=6%, Rehash=0\n", RECIPE,
                    "\t$(CC) -o $@ $^\n\t@echo \"a: b\" \\\n\n\techo 'x\ty'; \\\nno tab\n")
            + upToDate("a.o: a.c a.h") + upToDate("# Not a target:\na.c:") + upToDate("a.h:")
            + """
            sub: FORCE
            #  Phony target (prerequisite of .PHONY).
            #  Implicit rule search has not been done.
            #  Implicit/static pattern stem: ''
            #  File does not exist.
            #  File has been updated.
            #  Successfully updated.
            """ + RECIPE + "\t$(MAKE) -C sub\n\n"
            + """
            FORCE:
            #  Implicit rule search has been done.
            #  File does not exist.
            #  File has been updated.
            #  Successfully updated.

            b.o: b.c
            #  Implicit/static pattern stem: 'b'
            #  File is an intermediate prerequisite.
            #  Last modified 2514-05-30 01:53:03.107374182
            #  File has been updated.
            #  Successfully updated.
            #  recipe to execute (built-in):
            \t$(COMPILE.c) $(OUTPUT_OPTION) $<

            """
            + upToDate("# Not a target:\nb.c:") + upToDate("objdir:", RECIPE, "\tmkdir $@\n")
            + unseen("dbl:: a.h", RECIPE, "\techo one\n") + unseen("dbl:: b.h", RECIPE, "\techo two\n") + unseen("# Not a target:\nb.h:")
            + upToDate("# Not a target:\nMakefile:") + unseen(".PHONY: sub")
            + unseen("# Not a target:\n.c.o:", "#  recipe to execute (built-in):\n\tcc\n").replace(".c.o:\n", ".c.o:\n#  Builtin rule\n")
            + unseen(".x.y:", RECIPE, "\tcp $< $@\n") + unseen(".SUFFIXES: .c .o .x .y") + TAIL;
}
