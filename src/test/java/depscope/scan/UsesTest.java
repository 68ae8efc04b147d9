package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strace saw the tools of Debian 12 open, and what the manuals say of those that are not there. */
class UsesTest {
    private static final Map<String, String> FILES = Map.of("vmlinux", "", "rsp", "a.o sub/b.o @rsp2", "rsp2", "-T x.ld", "dir/f", "",
            "@/sys/x.c", "", "objs", "a.o b.o");

    private static String shown(List<FileUse> uses) {
        return uses.isEmpty() ? "-" : uses.stream().map(use -> use.file().relativeTo(Bench.WORK) + (use.certain() ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    private static void check(String line, String reads, String writes) {
        CommandLine commands = Bench.of(FILES).commands();
        assertEquals(reads + " => " + writes,
                shown(commands.reads(line, Bench.WORK)) + " => " + shown(commands.writes(line, Bench.WORK)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', value = {
        // the incident's, and what stands about it
        "NM=nm sh @/kern/genassym.sh vmx_genassym.o > vmx_assym.h => @/kern/genassym.sh vmx_genassym.o => vmx_assym.h",
        "env NM='nm' NMFLAGS='' sh /usr/src/sys/kern/genassym.sh ia32_genassym.o > ia32_assym.h => /usr/src/sys/kern/genassym.sh ia32_genassym.o => ia32_assym.h",
        "awk -f @/tools/makeobjops.awk @/kern/bus_if.m -h => @/tools/makeobjops.awk @/kern/bus_if.m => -",
        "ld -m elf_x86_64 -r -d -T /usr/src/sys/conf/ldscript.kmod.amd64 -o x.ko a.o b.o => /usr/src/sys/conf/ldscript.kmod.amd64 a.o b.o => x.ko",
        "objcopy --strip-debug --add-gnu-debuglink=x.ko.debug x.ko.full x.ko => x.ko.debug x.ko.full => x.ko", "nm x.o | awk -f y.awk > z => x.o y.awk => z",
        "awk -f kmod_syms.awk x.ko export_syms | xargs -J % objcopy % x.ko => kmod_syms.awk x.ko export_syms => x.ko", ":> export_syms => - => export_syms",
        "ctfconvert -L VERSION -g a.o => a.o => a.o", "ctfmerge -L VERSION -g -o k.full a.o b.o => k.full a.o b.o => k.full", "ctfconvert -o b.o a.o => a.o => b.o",
        "file2c -sx 'static char c[] = {' '};' < x.bin > x.h => x.bin => x.h", "nm -n x.o | while read a b; do echo \"#define $a\"; done > x.h => x.o => x.h",
        "MAKE=make sh /s/newvers.sh -R -d /w/dir MINIMAL => /s/newvers.sh => -", "elfdump -w o.txt a.o => a.o => o.txt",
        // kbuild's
        "rm -f k/built-in.a; printf \"k/%s \" a.o b/built-in.a | xargs ar cDPrST k/built-in.a => k/a.o k/b/built-in.a => k/built-in.a", "rm -f l.a; ar cDPrST l.a => - => l.a",
        "printf '%s\\n' a.o b.o | awk '!x[$0]++ { print(\"f/\"$0) }' > f.mod => - => f.mod", "{ cat a/modules.order; echo b.ko; :; } > modules.order => a/modules.order => modules.order",
        "arch/x86/tools/relocs vmlinux > v.relocs; arch/x86/tools/relocs --abs vmlinux => arch/x86/tools/relocs vmlinux => v.relocs",
        "scripts/vdso2c a.so.dbg a.so image.c => scripts/vdso2c a.so.dbg? a.so? image.c? => -", "sh /s/syscalltbl.sh --abis common,64 /s/x.tbl y.h => /s/syscalltbl.sh /s/x.tbl? y.h? => -",
        "sh /s/mkcap.sh c.c x.h FORCE => /s/mkcap.sh c.c? x.h? => -", "sed 's/ko$/o/' m.order | scripts/mod/modpost -o M.symvers -T - vmlinux => m.order scripts/mod/modpost vmlinux? => M.symvers?",
        "gcc -Wp,-MMD,.a.o.d -c -o a.o a.c ; ./tools/objtool/objtool --orc a.o => tools/objtool/objtool => .a.o.d a.o", "sh /s/link-vmlinux.sh \"ld\" \"-m x -z y\" => /s/link-vmlinux.sh => -",
        "if [ \"$$(sed '$$d' /s/a.h | sha1sum)\" != x ]; then exit 1; fi; touch .checked => /s/a.h => .checked", "scripts/elfconfig < e.o > e.h => scripts/elfconfig e.o => e.h",
        "ld -o v.dbg -T v.lds a.o && sh /s/check.sh 'nm' 'v.dbg'; if objdump -R v.dbg | grep X; then (rm -f v.dbg; false); fi => v.lds a.o /s/check.sh => v.dbg",
        "strip --strip-debug -o b.o a.o; if objdump -r b.o | grep X; then false; fi; objcopy --remove-section=.x a.o b.o => a.o => b.o",
        "{ cat b/vmlinux.bin | sh /s/xz_wrap.sh; printf \\\\330\\\\343; } > b/v.xz => b/vmlinux.bin /s/xz_wrap.sh => b/v.xz", "nm vmlinux | sed -n -e 's/^\\([0-9]*\\) [AB]$/#define V_\\2/p' > b/c/../v.h => vmlinux => b/v.h",
        "b/mkpiggy b/v.bin > b/p.S => b/mkpiggy b/v.bin => b/p.S", "b/tools/build b/s.bin b/v.bin b/z.h b/bzImage => b/tools/build b/s.bin? b/v.bin? b/z.h? b/bzImage? => -", "b/relocs --realmode b/r.elf > b/r.relocs => b/relocs b/r.elf? => b/r.relocs", "b/mkcpustr > b/c.h => b/mkcpustr => b/c.h",
        "rm -f v.a; ar cDPrST v.a b.a l.a; ar mPiT $(ar t v.a | sed -n 1p) v.a $(ar t v.a | grep -F -f /s/heads.txt) => b.a l.a /s/heads.txt => v.a", "{   cat i/m.order;   cat u/m.order; :; } > m.order => i/m.order u/m.order => m.order", "{  :; } > m.order => - => m.order",
        "ld -r -o f/e.o @objs => objs a.o b.o => f/e.o", "tr '\\0' '\\n' < m.info | sed -n 's/^x//p' | uniq > m.builtin => m.info => m.builtin", "bison -o k/p.c --defines=k/p.h -t -l /s/p.y => /s/p.y => k/p.c k/p.h", "flex -ok/l.c -L /s/l.l => /s/l.l => k/l.c", "certs/extract-cert \"\" certs/x => certs/extract-cert certs/x? => -",
        "set -e; { echo '#ifndef X'; sed -ne 's/x/y/p' < k/o.s; } > k/.o.h.tmp; if [ ! -r k/o.h ] || ! cmp -s k/o.h k/.o.h.tmp; then mv -f k/.o.h.tmp k/o.h; fi => k/o.s k/o.h? => k/.o.h.tmp k/o.h?",
        // what is written first is not read; what moves or goes is not written
        "x > t && mv t out => - => out", "x > t; sort t > out; rm -f t => - => out", "rm -f out; x > out => - => out", "x > t || rm -f t => - => t", "mv a b => a => b", "cat a.txt > t; cat t a.txt > b => a.txt => t b",
        "test -f a || x > a; cat a => a? => a?", "cp a b; strip b => a => b", "cc -c a.c; ar rc l.a a.o => - => a.o l.a",
        // redirections, and what may not run
        "x < a >b 2>c => a => b c", "x <a >>b 2>&1 => a => b", "x >& b => - => b", "x <> a => a => a", "x > /dev/null < /dev/zero => - => -", "x <<E > b => - => b", "{ x; y; } < a > b => a => b",
        "test -f a && cat a => a? => -", "if x; then cat a; else cat b; fi => a? b? => -", "x || { cat a; cat a; } => a? => -", "x || cat a; cat a => a => -", "cat a || cat a => a => -", "cat <a <$b => a => -",
        // copies
        "cp a b => a => b", "cp -p a b dir => a b => dir/a dir/b", "cp a dir => a => dir/a", "cp a new/ => a => new/a", "cp -t dir a b => a b => dir/a dir/b", "cp --target-directory=dir a => a => dir/a", "cp a => - => -", "cp -R dir new => - => -",
        "mv -t dir a => a => dir/a", "ln a b => a => b", "ln -sf /s/a.h a.h => /s/a.h => a.h", "ln -s ../a.h sub/b.h => a.h => sub/b.h", "ln -fns dir x => - => -", "ln -s $a x => - => x", "install -c -m 644 -o root a b => a => b", "install -d a b => - => -",
        "install -Dm644 a b => a => b", "rm -f a => - => -",
    })
    void wholeLines(String line, String reads, String writes) {
        check(line, reads, writes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', value = {
        "awk '{print}' a x=1 b => a b => -", "awk -F: -v x=a -f p -fq a => p q a => -", "gawk --file=p --assign x=1 a => p a => -", "mawk -W version a => - => -", "sed -n p a => a => -", "sed -nf p a => p a => -", "sed -ne p -e q a b => a b => -",
        "sed -i s/a/b/ a => a => a", "sed -i.bak -e p a => a => a", "sed -i '' p a => a => a", "grep -qEe x a b => a b => -", "grep -f p a => p a => -", "grep -A 3 -m1 x a => a => -", "sort -nk 2 -t : -o a a b => a b => a", "sort -T /tmp -oc a => a => c",
        "uniq -c a b => a => b", "cut -d : -f1 a => a => -", "head -n 5 a b => a b => -", "tail -5 a => a => -", "tr a b c => - => -", "cmp -s a b 1 2 => a b => -", "diff -u -I x a b => a b => -", "od -An -t x1 a => a => -", "xxd -ps -l 4 a b => a => b", "xxd -i a => a => -",
        "m4 -DX=1 -I inc a b => a b => -", "bison -d -o c --defines=h y => y => c h", "byacc -b p -o c -d y => y => c", "flex -oc -P zz -S sk l => sk l => c", "dtc -O dtb -o b -i inc -b 0 a => a => b", "dtrace -G -xnolibs -s p.d -o p.o a.o => p.d a.o => p.o",
        "dd if=a of=b bs=1 => a => b", "tee -a a b => - => a b", "touch -r a b => - => b", "gzip -cn9 a => a => -", "xz -T0 --check=crc32 -c a => a => -", "zstd -q -o b a => a => b", "lz4 -q a b => a => b", "patch -i d a => d a => a", "patch -o b a d => a d => b", "unifdef -DX -o b a => a => b",
        "uudecode -o b a => a => b", "gencat a b c => b c => a", "bc -q a => a => -", "cat -n a - b => a b => -", "md5sum a => a => -", ". ./a b => a => -",
        // interpreters and programs of the tree
        "sh -e a b.c => a b.c? => -", "sh -o errexit a => a => -", "bash a -o b.c c.d => a c.d? => b.c?", "perl -w -I inc -Mx a b.c => a b.c? => -", "perl -ne 'print' b.c => b.c? => -", "perl -pi -e s/a/b/ b.c => b.c? => b.c?", "python3.11 -W ignore a -x b.c 1.2 c,d e:f/g http://h/i => a b.c? => -",
        "python3 -m mod b.c => b.c? => -", "python3 -c 'x' => - => -", "tclsh a b/c => a b/c? => -", "lua5.3 -l m a => a => -", "node -e x => - => -", "./gen -o b.c a.in vmlinux nosuch dir -I x/y > z => gen a.in? vmlinux? x/y? => b.c? z", "./gen --output=b.c a.in => gen a.in? => b.c?",
        "./gen a.in > b => gen a.in => b", "./gen -x a.in > b => gen a.in? => b", "./gen a.in b.in > c => gen a.in? b.in? => c", "./gen a.in > /dev/null => gen a.in? => -", "./gen a.in > $b => gen a.in => -", "../bin/nm a.o => /bin/nm a.o => -", "/usr/bin/gen a.in => - => -", "/x/bin/nm a.o => a.o => -",
        "/x/bin/gen a.in => /x/bin/gen a.in? => -", "gen a.in => - => -", "$x/gen a.in => - => -", "`which gen` a.in => - => -",
        // what is left to expand
        "cat $a ${b}c `d` e*.c f?.c [g]h ~/i {j,k} l => l => -", "cat a > $b => a => -", "${AWK} -f a b > c => - => c", "cat '$a' => - => -", "cat \"a b\" => a b => -", "$(CC) -c a.c -o a.o => - => -", "cat $(sort a b) $$(cat c) `cat d` => a? b? c d => -", "x=$(OBJS:%.o=y/%.c) z => - => -",
        // directories
        "cd sub && cat a > b; cat c => sub/a sub/c => sub/b", "(cd sub; cat a); cat ../b => sub/a /b => -", "cd $x && cat a /b > c => /b => -", "sh -c 'cd sub && cat a' > b => sub/a => b",
        // xargs
        "echo a.o b.o | xargs nm => a.o b.o => -", "printf '%s\\n' a b | xargs -n 1 -I{} cp {} {}.x => a b => a.x b.x", "cat list | xargs nm c.o => list c.o => -", "echo a | xargs -J % cat % b => a b => -", "printf '%d' 1 | xargs cat b => b => -", "echo a | xargs xargs cat => - => -", "echo a $b | xargs cat => a => -", "echo a; xargs cat b => b => -", "echo a | x $(y | xargs cat b) => b => -",
    })
    void tools(String line, String reads, String writes) {
        check(line, reads, writes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', value = {
        "nm -nf posix a.o b.o => a.o b.o => -", "llvm-nm-14 a.o => a.o => -", "x86_64-linux-gnu-objdump -dj .text -M intel a.o => a.o => -", "readelf -x .text -S a.o => a.o => -", "size -t a.o => a.o => -", "strings -n 3 -t x a => a => -",
        "strip -R .comment a.o b.o => a.o b.o => a.o b.o", "strip -g -o b.o a.o => a.o => b.o", "ranlib l.a => l.a => l.a", "objcopy -S a.o => a.o => a.o", "objcopy -I binary -O elf64 -B i386 a b.o => a => b.o", "objcopy -Obinary a b => a => b",
        "objcopy --add-section .x=a.txt --update-section=.y=b.txt --redefine-syms=s a.o b.o => a.txt b.txt s a.o => b.o", "objcopy --dump-section .t=a.txt a.o => a.o => a.txt a.o", "objcopy --only-section .x --set-section-flags a=b --redefine-sym a=b a.o => a.o => a.o",
        // archives
        "ar rcs l.a a.o b.o => a.o b.o => l.a", "ar -rc l.a a.o => a.o => l.a", "gcc-ar q l.a a.o => a.o => l.a", "ar --plugin p rcs l.a a.o => a.o => l.a", "ar ra c.o l.a a.o => a.o => l.a", "ar rN 1 l.a a.o => a.o => l.a", "ar t l.a => l.a => -", "ar x l.a => l.a => -", "ar p l.a a.o => l.a => -",
        "ar d l.a a.o => l.a => l.a", "ar s l.a => l.a => l.a", "ar => - => -", "ar r => - => -", "ar rc l.a @objs => objs a.o b.o => l.a",
        // linkers
        "ld -o p a.o l.a -L s -lfoo -l bar => a.o l.a => p", "ld a.o -op -T s.ld => a.o s.ld => p", "ld -Ts.ld -o p => s.ld => p", "ld --script=s.ld --version-script v.map -version-script=w.map --just-symbols=b.o -o p => s.ld v.map w.map b.o => p",
        "ld -dT s.ld --dynamic-list=d --retain-symbols-file r -plugin x.so -o p a.o => s.ld d r x.so a.o => p", "ld -R b.o -o p a.o => b.o? a.o => p", "ld -R dir -o p a.o => a.o => p", "ld.lld -Map=m --dependency-file d.d -o p a.o => a.o => m d.d p", "ld -Ttext 0x1 -Tdata=0x2 -e f -z now -zrelro -h n -soname m -rpath r -y s -u t a.o -o p => a.o => p",
        "ld -m elf_x86_64 -melf_i386 --defsym a=1 -defsym=b=2 --wrap f -I /lib/ld.so --hash-style=gnu -shared -Bsymbolic -pie --whole-archive l.a --no-whole-archive -o p => l.a => p", "ld --omagic --Rx -o p a.o => a.o => p", "ld --output=p --start-group a.a b.a --end-group --oformat binary => a.a b.a => p",
        "ld -r -o p @rsp => rsp rsp2 a.o sub/b.o x.ld => p", "ld -r -o p @lost.rsp => lost.rsp => p", "ld -o p @/sys/x.o @/sys/x.c => @/sys/x.o @/sys/x.c => p", "x86_64-unknown-elf-ld.bfd -o p a.o => a.o => p", "ld -o p => - => p",
        // compilers that link, and what compilers read besides
        "gcc -o p a.c b.o l.a -lfoo -L s => b.o l.a => p", "gcc a.o => a.o => a.out", "cc a.c => - => a.out", "gcc -c a.c b.o -T s.ld => - => a.o", "gcc -S a.c b.o => - => a.s", "gcc -E a.c b.o > c => - => c", "gcc -shared -o l.so a.o -T s.ld -Wl,-T,t.ld -Wl,--version-script,v.map -Wl,-soname,x => a.o s.ld t.ld v.map => l.so",
        "gcc -o p a.o -Wl,-T -Wl,s.ld -Xlinker --version-script -Xlinker v.map -Wl,-Map=m => a.o s.ld v.map => m p", "gcc -o p -Wl,@rsp => rsp rsp2 a.o sub/b.o x.ld => p", "gcc @rsp -o p => rsp rsp2 a.o sub/b.o x.ld => p", "gcc -Wl,--version => - => -", "gcc --version => - => -", "clang -### a.o => - => -", "gcc -c a.c @lost => lost => a.o",
        "gcc -c @/sys/x.c => - => x.o", "gcc -fplugin=p.so -specs=s --specs t -fprofile-use=q -c a.c => p.so s t q? => a.o", "clang -include-pch h.pch -fsanitize-ignorelist=i -fmodule-file=M=m.pcm -c a.c => h.pch i m.pcm => a.o", "clang -Xclang -include-pch -Xclang h.pch -Xclang -load -Xclang l.so -c a.c => h.pch l.so => a.o",
        "gcc -MD -MF d.d -MT x -MQ y -c a.c -o b.o => - => d.d b.o", "gcc -MFd.d -MD -c a.c => - => d.d a.o", "gcc -Wp,-MD,d.d -c a.c => - => d.d a.o", "gcc -M a.c -MF d.d => - => d.d", "clang -MJ j --serialize-diagnostics d -c a.c => - => j d a.o", "gcc -fsyntax-only a.c => - => -", "gcc h.h => - => h.h.gch", "gcc -x c-header sub/h => - => sub/h.gch", "gcc -c -o- a.c => - => -", "gcc -c a.c b.c => - => a.o b.o",
        "gcc -c $a b.c -o $c => - => -", "./bin/gcc -c a.c => bin/gcc => a.o", "/x/bin/cc -c a.c => - => a.o", "gcc -o p a.o -u f -z now -e m -rpath r -framework F -Xassembler x -B b --param p=1 -Ttext 1 => a.o => p", "gcc -include h.h -imacros m.h -c a.c => - => a.o",
        "cpp -P a.S b => - => b", "cpp a.in > b => - => b", "as -o a.o a.s => - => a.o", "as a.s => - => a.out", "as --defsym x=1 --MD d.d -I inc -o a.o a.s => - => d.d a.o", "g++ -o p a.cc b.o -Wl,--dynamic-list=d => b.o d => p", "libtool --mode=link gcc -o l.la a.lo -L s => a.lo => l.la", "ccache clang -o p a.o => a.o => p",
    })
    void objects(String line, String reads, String writes) {
        check(line, reads, writes);
    }

    @Test
    void namesTheTool() {
        CommandLine commands = Bench.of(FILES).commands();
        assertEquals(List.of("awk", "llvm-nm", "sh", "gen"), commands.reads("awk -f a; /x/llvm-nm c; { y; } < d; ./gen", Bench.WORK)
                .stream().map(FileUse::tool).toList());
    }
}
