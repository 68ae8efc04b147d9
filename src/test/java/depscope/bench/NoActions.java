package depscope.bench;

import depscope.picture.Picture.Box;
import depscope.ui.view.graph.GraphActions;

/** Where nobody asks anything of boxes. */
final class NoActions implements GraphActions {
    @Override
    public void select(Box box) {
    }

    @Override
    public void enter(Box box) {
    }

    @Override
    public void leave(Box box) {
    }

    @Override
    public void pin(Box box) {
    }

    @Override
    public void hide(Box box) {
    }

    @Override
    public void menu(Box box, double screenX, double screenY) {
    }
}
