package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncludeChainTest {
    private final Incident incident;

    IncludeChainTest() throws IOException {
        incident = Incident.open();
    }

    private List<String> files(IncludeChain chain) {
        return chain.files().stream().map(TreePath::name).toList();
    }

    @Test
    void itLeadsFromTheSourceToTheHeaderByItsOwnLines() {
        IncludeChain chain = IncludeChain.of(incident.survey(), incident.node("vmx_genassym.o"), incident.node("intel/vmcs.h"));
        assertEquals("vmx_genassym.c", files(chain).get(0));
        assertEquals("vmcs.h", files(chain).get(chain.lines().size()));
        for (int i = 0; i < chain.lines().size(); i++) {
            String included = files(chain).get(i + 1);
            assertTrue(chain.lines().get(i).text().contains(included), chain.toString());
        }
    }

    @Test
    void whatIsNotReadHasNone() {
        assertTrue(IncludeChain.of(incident.survey(), incident.node("vmx.o"), incident.node("vmx_genassym.c")).isEmpty());
    }
}
