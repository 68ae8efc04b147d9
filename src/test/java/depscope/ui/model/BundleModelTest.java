package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundleModelTest {
    @Test
    void itsFilesStandWorstFirstByThemselves() throws IOException {
        Incident incident = Incident.open();
        ViewState state = ViewState.START.focusOn(Set.of(incident.node("vmm.ko")));
        Picture.Box bundle = Picture.of(incident.survey(), state, Optional.empty()).boxes().stream().filter(Picture.Box::isBundle)
                .max(Comparator.comparingInt(box -> box.members().size())).orElseThrow();
        BundleModel model = BundleModel.of(incident.survey(), bundle, state);
        assertEquals(bundle.members().size(), model.rows().size());
        assertTrue(model.rows().stream().allMatch(row -> row.edge() < 0 && row.record().isEmpty() && row.newer().isEmpty()));
        assertEquals(model.rows().stream().sorted(Comparator.comparing(Row::mark).thenComparing(Row::path)).toList(), model.rows());
        assertEquals(bundle.key(), model.key());
    }
}
