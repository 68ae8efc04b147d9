package depscope.ui.view.graph;

import depscope.ui.model.PictureModel.Box;

/** What a user can ask of a box. */
public interface GraphActions {
    void select(Box box);

    /** Opens a bundle, or makes a node the centre. */
    void enter(Box box);

    void menu(Box box, double screenX, double screenY);
}
