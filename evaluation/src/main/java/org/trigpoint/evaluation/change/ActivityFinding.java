package org.trigpoint.evaluation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.Attendance;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;

/// Who was at an activity of the training.
///
/// @param activity what
/// @param first the first day it was held
/// @param last the last day it was held; the same where it was held once
/// @param noted people of whom it is on record whether they were there
/// @param present people who were there, once or more
public record ActivityFinding(
        String activity, LocalDate first, LocalDate last, long noted, long present) {

    /// Activity by activity, in order of time; of those alone who take part.
    static List<ActivityFinding> of(Cohort cohort) {
        Set<ParticipantId> people =
                cohort.people().stream().map(Participant::id).collect(Collectors.toSet());
        Map<String, List<Attendance>> byActivity = new LinkedHashMap<>();
        cohort.study().attendance().stream()
                .filter(row -> people.contains(row.participant()))
                .forEach(row ->
                        byActivity
                                .computeIfAbsent(row.activity(), _ -> new ArrayList<>())
                                .add(row));
        return byActivity.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparing(ActivityFinding::first)
                                .thenComparing(ActivityFinding::activity))
                .toList();
    }

    private static ActivityFinding of(String activity, List<Attendance> rows) {
        List<LocalDate> days = rows.stream().map(Attendance::date).sorted().toList();
        return new ActivityFinding(
                activity,
                days.getFirst(),
                days.getLast(),
                rows.stream().map(Attendance::participant).distinct().count(),
                rows.stream()
                        .filter(row -> row.presence() == Attendance.Presence.YES)
                        .map(Attendance::participant)
                        .distinct()
                        .count());
    }
}
