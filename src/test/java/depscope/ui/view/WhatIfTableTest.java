package depscope.ui.view;

import static depscope.ui.view.Journey.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.picture.Incident;
import depscope.picture.ViewState;
import depscope.picture.draw.Palette;
import depscope.ui.Toolkit;
import depscope.ui.model.WhatIfModel;
import depscope.ui.view.look.Styles;
import depscope.ui.view.look.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A list that is kept as a file, where no dialog can be driven. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class WhatIfTableTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final List<String> offered = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    @TempDir
    static Path folder;
    private Optional<String> chosen = Optional.empty();
    private WhatIfTable table;

    @Start
    void start(Stage stage) throws IOException {
        table = new WhatIfTable(new Navigator(), executor, new WhatIfKeeping(executor, name -> {
            offered.add(name);
            return chosen;
        }, said::add));
        stage.setScene(new Scene(table, 700, 400));
        stage.getScene().getStylesheets().setAll(Styles.sheets(Palette.LIGHT, Typefaces.installed(), 1));
        stage.show();
        Incident incident = Incident.untouched();
        ViewState edited = incident.edited();
        table.show(incident.survey(), edited, WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow()));
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private void save(FxRobot robot, String how, String name) {
        chosen = Optional.of(name);
        int before = said.size();
        until(() -> ((TableView<?>) table.lookup("#what-if-rows")).getItems().size() == 3);
        robot.clickOn("#what-if-keep");
        robot.clickOn((Labeled item) -> how.equals(item.getText()));
        until(() -> said.size() > before);
    }

    @Test
    void theFileIsOfTheKindThatItsNameSays(FxRobot robot) throws IOException {
        Path csv = folder.resolve("list.csv");
        save(robot, "Save as csv…", csv.toString());
        assertEquals(List.of("set,path,wave,work,why,chance", "rebuilt,/usr/obj/usr/src/sys/modules/vmm/vmcs.o,1,compile,made from vmx.h,",
                "rebuilt,/usr/obj/usr/src/sys/modules/vmm/vmx.o,1,compile,made from vmx.h,",
                "rebuilt,/usr/obj/usr/src/sys/modules/vmm/vmm.ko,2,link,\"made from vmcs.o, and from stale vmx_support.o\","), Files.readAllLines(csv));
        Path json = folder.resolve("list.json");
        save(robot, "Save as text…", json.toString());
        assertEquals("{\"if\": \"vmx.h is edited\", \"targets\": [", Files.readAllLines(json).get(0));
        assertEquals(List.of("what-if.csv", "what-if.txt"), offered);
        assertEquals(List.of("Saved as " + csv, "Saved as " + json), said);
    }

    @Test
    void whatCannotBeWrittenIsSaid(FxRobot robot) {
        String nowhere = folder.resolve("no/such/folder/list.txt").toString();
        save(robot, "Save as text…", nowhere);
        assertEquals(List.of(nowhere + " cannot be written: there is no such folder"), said);
    }
}
