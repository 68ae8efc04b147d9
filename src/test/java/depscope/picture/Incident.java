package depscope.picture;

import depscope.survey.Progress;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The sample tree that most of these tests look at: the bug, after the header was edited. */
public record Incident(Survey survey) {
    public static Incident open() throws IOException {
        return new Incident(TestTrees.sample("vmm-r273214-edited"));
    }

    /** As {@link #open}, but as if no text of a source could be read. */
    public static Incident unread() throws IOException {
        return new Incident(Survey.open(TestTrees.SAMPLES.resolve("vmm-r273214-edited").toString(),
                new SurveyOptions(Optional.empty(), false, Long.MAX_VALUE), Progress.NONE));
    }

    /** Before the header was edited. */
    public static Incident untouched() throws IOException {
        return new Incident(TestTrees.sample("vmm-r273214"));
    }

    public int node(String name) {
        List<Integer> found = survey.find(name, Optional.empty());
        if (found.size() != 1) {
            throw new IllegalArgumentException(name + ": " + found);
        }
        return found.get(0);
    }

    public ViewState edited() {
        return ViewState.START.edit(node("intel/vmx.h"));
    }

    public Optional<WhatIf> whatIf(ViewState state) {
        return WhatIf.of(survey, state);
    }
}
