package depscope.ui.model;

import depscope.picture.Marks;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.survey.Survey;
import java.util.List;

/**
 * What a bundle stands for.
 *
 * @param key what it is opened by
 * @param title what it is called
 * @param tip the same in full
 * @param note how many of what
 * @param rows its files, the worst first
 */
public record BundleModel(String key, String title, String tip, String note, List<Row> rows) {
    public static BundleModel of(Survey survey, Picture.Box bundle, ViewState state) {
        Rows rows = new Rows(survey, Marks.of(survey, WhatIf.of(survey, state)), state.withFix());
        return new BundleModel(bundle.key(), bundle.label(), bundle.tip(), bundle.note(), rows.of(bundle.members()));
    }
}
