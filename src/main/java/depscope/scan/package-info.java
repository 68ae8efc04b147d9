/**
 * What sources say of themselves: which files a compilation reads, found without a compiler.
 *
 * <p>From the bytes up: {@link depscope.scan.DirectiveReader} reduces a source, once for the whole run, to its
 * {@code Directives} ({@link depscope.scan.Texts} keeps them); an {@code Evaluation} walks one
 * {@link depscope.scan.Compilation} through them with what is known of each macro ({@code MacroTable}); a
 * {@code Condition} is true, false or unknown, and what stands under the unknown is <em>possible</em>, the rest
 * <em>certain</em>. {@link depscope.scan.CommandLine} finds in recipes the compilations, and what the other
 * commands read and write ({@code Steps}, the table of {@code Tools}); {@code Predefined} and
 * {@code SearchPaths} know by tables what compilers define and where they look.
 *
 * <p>What makes it fast: a source is read and cut up once for all compilations, and so is a macro's body; what a
 * condition came to is kept with the macros that it asked for ({@code Cases}), a compiler's own macros with its
 * options ({@code Prelude}), and where a name leads with the search path. The walk itself is one loop.
 *
 * <p>What must hold, and is tested against gcc and clang: certain files are read by the compiler, and what the
 * compiler reads is certain or possible, whatever the macros are that were left unknown.
 *
 * <p>{@link depscope.scan.Scanner} is the door; where no command is known, every name may be a macro that the
 * sources themselves do not define.
 */
package depscope.scan;
