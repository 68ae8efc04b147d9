package depscope.picture.file;

import depscope.picture.Incident;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.draw.Palette;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layouts;
import depscope.survey.Survey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A picture laid out, with what it is of. */
record Drawn(LaidOut laidOut, Subject subject) {
    static Drawn of(Survey survey, ViewState state) {
        return new Drawn(new Layouts().of(Picture.of(survey, state, WhatIf.of(survey, state)), () -> false), Subject.of(survey, state));
    }

    /** The incident in what-if: most of what a picture can show. */
    static Drawn incident() throws IOException {
        Incident incident = Incident.open();
        return of(incident.survey(), incident.edited().select(incident.node("vmx.o")));
    }

    static Manner manner(double scale) {
        return new Manner(Palette.LIGHT, scale, Optional.empty());
    }

    byte[] bytes(Format format, Manner manner) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureFile.write(format, laidOut, subject, manner, out);
        return out.toByteArray();
    }

    String text(Format format) throws IOException {
        return new String(bytes(format, manner(1)), StandardCharsets.UTF_8);
    }
}
