package depscope.reader;

import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where commands run, by the lines of a build's log that tell it, see {@link BuildLogReader}. */
final class LogDirectories {
    /** No makes are one within the other so often. */
    private static final int DEEPEST = 1000;
    /** More than a kernel has modules. */
    private static final int MOST_CREATED = 2000;
    private static final Pattern GOES =
            Pattern.compile("[\\w.+-]+(?:\\[\\d+\\])?: (Entering|Leaving) directory [`'\"](.+)['\"]\\r?");
    private static final Pattern STARTS = Pattern.compile("===> (\\S+) \\([^()]*\\)\\r?");
    private static final Pattern CREATES = Pattern.compile("\\[Creating objdir (/.+)\\.\\.\\.\\]\\r?");

    private final TreePath own;
    /** The innermost first; the log's own is not among them. */
    private final Deque<TreePath> entered = new ArrayDeque<>();
    /** The last one first. */
    private final Deque<TreePath> created = new ArrayDeque<>();
    private TreePath current;

    /** @param own the directory of the log */
    LogDirectories(TreePath own) {
        this.own = own;
        current = own;
    }

    TreePath current() {
        return current;
    }

    /** Follows a line that tells of directories; false if it is another line. */
    boolean follow(String line) {
        // Most lines are long commands.
        if (line.startsWith("===> ")) {
            Matcher starts = STARTS.matcher(line);
            if (starts.matches()) {
                current = objects(starts.group(1));
                return true;
            }
        } else if (line.startsWith("[Creating objdir ")) {
            Matcher creates = CREATES.matcher(line);
            if (creates.matches()) {
                create(own.resolve(creates.group(1)));
                return true;
            }
        } else if (line.contains("ing directory ")) {
            Matcher goes = GOES.matcher(line);
            if (goes.matches()) {
                go(goes.group(1).equals("Entering"), own.resolve(goes.group(2)));
                return true;
            }
        }
        return false;
    }

    private TreePath objects(String source) {
        for (TreePath directory : created) {
            if (directory.raw().endsWith("/" + source)) {
                return directory;
            }
        }
        return own.resolve(source);
    }

    private void create(TreePath directory) {
        if (created.size() == MOST_CREATED) {
            created.removeLast();
        }
        created.push(directory);
    }

    private void go(boolean in, TreePath directory) {
        if (in && entered.size() < DEEPEST) {
            entered.push(directory);
        } else if (!in && entered.contains(directory)) {
            // What lies within was not left: a make that failed says nothing more.
            while (!entered.element().equals(directory)) {
                entered.pop();
            }
            entered.pop();
        }
        current = entered.isEmpty() ? own : entered.element();
    }
}
