package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.ActivityFinding;
import org.trigpoint.evaluation.change.DeliveryFinding;
import org.trigpoint.statistics.Proportion;

/// What training people in fact had.
final class AttendanceSection {
    /// The table of what was delivered, as other sections call it.
    static final String DELIVERED = "What was delivered";

    private final Telling telling;

    AttendanceSection(Telling telling) {
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<ActivityFinding> activities = telling.findings().attendance();
        List<DeliveryFinding> delivery = telling.findings().delivery();
        if (activities.isEmpty() && delivery.isEmpty()) {
            return;
        }
        contents.section("What training people had");
        if (!activities.isEmpty()) {
            attendance(activities, contents);
        }
        if (!delivery.isEmpty()) {
            delivered(delivery, contents);
        }
    }

    private static void attendance(List<ActivityFinding> activities, Contents contents) {
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

    private static void delivered(List<DeliveryFinding> delivery, Contents contents) {
        contents.paragraph(
                "After meetings it was noted which of the planned parts were delivered. It says that something was done, not how well.");
        boolean gaps = delivery.stream().anyMatch(part -> part.unnoted() > 0);
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                Block.Column.words("Planned"),
                                Block.Column.numbers("Delivered"),
                                Block.Column.numbers("In part"),
                                Block.Column.numbers("Not at all")));
        List<Phrase> notes =
                new ArrayList<>(
                        List.of(
                                Phrase.of(
                                        "Delivered: in how many of the meetings for which it was planned.")));
        if (gaps) {
            columns.add(Block.Column.numbers("Not noted"));
            notes.add(Phrase.of("Not noted: nobody wrote down whether it was delivered."));
        }
        contents.table(
                Phrase.of(DELIVERED),
                columns,
                delivery.stream().map(part -> row(part).subList(0, columns.size())).toList(),
                notes);
    }

    private static List<Phrase> row(DeliveryFinding part) {
        return List.of(
                Phrase.of(part.part()),
                Phrase.of(part.delivered() + " of " + part.meetings()),
                Phrase.of(Long.toString(part.partly())),
                Phrase.of(Long.toString(part.not())),
                Phrase.of(Long.toString(part.unnoted())));
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
