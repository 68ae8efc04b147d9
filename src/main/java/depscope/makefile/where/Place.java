package depscope.makefile.where;

import depscope.tree.TreePath;
import java.util.Optional;

/**
 * A directory that something is built in, and the makefile that rules it.
 *
 * @param objects where what is made lies, links undone
 * @param source where make is started: where the makefile lies
 * @param makefile links undone
 * @param kernel of a module's: the directory of the kernel that it is built with
 * @param prefix where the source's own path begins again, as {@code /usr/obj} in {@code /usr/obj/usr/src/bin}; empty if
 *        the objects are found another way
 * @param because why this makefile is believed to rule there, for people
 * @param refusal why the makefile cannot be read as BSD make's, for people; empty if it can
 */
public record Place(TreePath objects, TreePath source, TreePath makefile, Role role, Optional<TreePath> kernel, Optional<TreePath> prefix,
        String because, Optional<String> refusal) {
    /** What is built. {@link #KERNEL}: its makefile was written by FreeBSD's config(8). */
    public enum Role { KERNEL, MODULE, OTHER }

    Place refused(String why) {
        return new Place(objects, source, makefile, role, kernel, prefix, because, Optional.of(why));
    }
}
