package depscope.ui.view.graph;

import depscope.picture.Picture.Box;

/** What a user can ask of a box. */
public interface GraphActions {
    void select(Box box);

    /** Opens a bundle, or makes a node the centre. */
    void enter(Box box);

    /** Puts it back into the bundle that it came out of. */
    void leave(Box box);

    /** Keeps it in sight, or lets it go. */
    void pin(Box box);

    void hide(Box box);

    void menu(Box box, double screenX, double screenY);
}
