package depscope.scan;

import depscope.tree.TreePath;

/** A file as it was opened: by a link, it is looked beside the link and not beside the file for what it quotes. */
final class Source {
    /** The file itself, links undone. */
    final TreePath file;
    /** The directory it was opened in, links undone. */
    final TreePath directory;
    final String name;
    final Directives directives;
    /** The number of a macro, named as none can be, that tells whether the file may be included again. */
    final int once;
    /** The file's among all that were opened, whatever name it was opened by. */
    final int number;
    /** What is found beside this source, by the count of its includes; filled by those who ask. */
    final SearchPath.Hit[] beside;

    Source(TreePath file, TreePath directory, String name, Directives directives, int once, int number) {
        this.file = file;
        this.directory = directory;
        this.name = name;
        this.directives = directives;
        this.once = once;
        this.number = number;
        beside = new SearchPath.Hit[directives.includes];
    }
}
