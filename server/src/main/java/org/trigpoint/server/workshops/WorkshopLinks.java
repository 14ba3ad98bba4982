package org.trigpoint.server.workshops;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Visit;

/// Workshops on a cohort's page, and on a learner's home, with their hours.
@Component
@Order(30)
final class WorkshopLinks implements CohortAddition, HomeLines {
    private final Meetings meetings;
    private final Hours hours;
    private final Clock clock;

    WorkshopLinks(Meetings meetings, Hours hours, Clock clock) {
        this.meetings = meetings;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<Link> links(SignedIn who, Cohort cohort) {
        List<Link> links = new ArrayList<>();
        if (who.may(Right.KEEP_REGISTER)) {
            links.add(new Link("link.workshops", "/cohorts/" + cohort.id() + "/workshops"));
        }
        if (who.may(Right.MANAGE_COHORTS)) {
            links.add(new Link("link.certificates", "/cohorts/" + cohort.id() + "/certificates"));
        }
        return links;
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        Instant now = clock.instant();
        List<HomeLine> lines = new ArrayList<>();
        for (Meeting meeting : meetings.in(sql, visit.cohort())) {
            lines.add(
                    new HomeLine(
                            meeting.isPlanned() && meeting.endsAt().isAfter(now)
                                    ? HomeLine.Stage.LATER
                                    : HomeLine.Stage.DONE,
                            new HomeLine.Written(
                                    meeting.title(),
                                    visit.cohort().programme().instrument().language()),
                            note(visit, meeting),
                            Optional.of(
                                    new HomeLine.Step(
                                            "/workshop/" + meeting.workshop(),
                                            HomeLine.Said.of("home.workshop.look")))));
        }
        int minutes = hours.of(sql, visit.learner(), visit.cohort()).minutes();
        if (minutes > 0) {
            lines.add(
                    new HomeLine(
                            HomeLine.Stage.ANY_TIME,
                            HomeLine.Said.of("home.hours"),
                            HomeLine.Said.of("home.hours.note", Hours.said(minutes)),
                            Optional.of(
                                    new HomeLine.Step(
                                            "/hours", HomeLine.Said.of("home.hours.look")))));
        }
        return lines;
    }

    private static HomeLine.Saying note(Visit visit, Meeting meeting) {
        return meeting.isPlanned()
                ? new HomeLine.Written(MeetingWords.when(meeting, visit.cohort().zone()), "en-GB")
                : HomeLine.Said.of("home.workshop.cancelled");
    }
}
