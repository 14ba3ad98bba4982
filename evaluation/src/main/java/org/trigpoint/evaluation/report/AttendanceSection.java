package org.trigpoint.evaluation.report;

import java.util.List;
import org.trigpoint.evaluation.change.ActivityFinding;
import org.trigpoint.statistics.Proportion;

/// What training people in fact had.
final class AttendanceSection {
    private final Telling telling;

    AttendanceSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<ActivityFinding> activities = telling.findings().attendance();
        if (activities.isEmpty()) {
            return;
        }
        contents.section("What training people had");
        contents.paragraph(
                "Attendance is of people who take part in the study. It says who was there, not what each of them took from it.");
        contents.table(
                Phrase.of("Attendance"),
                List.of(
                        Block.Column.words("Activity"),
                        Block.Column.words("When"),
                        Block.Column.numbers("On record"),
                        Block.Column.numbers("There"),
                        Block.Column.numbers("Share")),
                activities.stream().map(AttendanceSection::row).toList(),
                List.of(
                        Phrase.of(
                                "On record: people of whom it was noted whether they were there.")));
    }

    private static List<Phrase> row(ActivityFinding activity) {
        String when =
                Dates.said(activity.first())
                        + (activity.last().equals(activity.first())
                                ? ""
                                : " to " + Dates.said(activity.last()));
        return List.of(
                Phrase.of(activity.activity()),
                Phrase.of(when),
                Phrase.of(Long.toString(activity.noted())),
                Phrase.of(Long.toString(activity.present())),
                Phrase.of(
                        Proportion.of(activity.present(), activity.noted())
                                .share()
                                .optional()
                                .map(Apa::share)
                                .orElse(Apa.NOT_ESTIMABLE)));
    }
}
