package depscope.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a tree shall hold, to be made as a directory, as an archive and in memory. Paths are raw. */
final class Plot {
    record Thing(TreePath path, Entry entry, byte[] content) {
    }

    final List<Thing> things = new ArrayList<>();

    Plot file(String path, String content, long mtime) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        things.add(new Thing(TreePath.ofRaw(path), Entry.file(mtime, bytes.length), bytes));
        return this;
    }

    Plot file(String path) {
        return file(path, "", 0);
    }

    Plot directory(String path, long mtime) {
        things.add(new Thing(TreePath.ofRaw(path), Entry.directory(mtime), new byte[0]));
        return this;
    }

    Plot link(String path, String target, long mtime) {
        things.add(new Thing(TreePath.ofRaw(path), Entry.link(mtime, target), new byte[0]));
        return this;
    }

    Plot link(String path, String target) {
        return link(path, target, 0);
    }

    MemoryTree inMemory() {
        MemoryTree.Builder tree = MemoryTree.builder();
        for (Thing thing : things) {
            switch (thing.entry.kind()) {
                case FILE -> tree.file(thing.path, thing.content, thing.entry.mtime());
                case DIRECTORY -> tree.directory(thing.path, thing.entry.mtime());
                default -> tree.link(thing.path, thing.entry.link(), thing.entry.mtime());
            }
        }
        return tree.build();
    }
}
