package org.trigpoint.server.workshops;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.teaching.pack.WorkshopPlan;

/// What someone typed about a workshop.
///
/// @param typed by field
/// @param trainers chosen accounts
public record MeetingForm(Map<String, String> typed, List<String> trainers) {
    private static final int LONGEST = 200;
    private static final int LONGEST_LINK = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public MeetingForm {
        typed = Map.copyOf(typed);
        trainers = List.copyOf(trainers);
    }

    /// Nothing typed yet.
    static MeetingForm blank() {
        return new MeetingForm(Map.of(), List.of());
    }

    /// As a plan stands.
    static MeetingForm of(Meeting meeting, Cohort cohort) {
        ZonedDateTime starts = meeting.startsAt().atZone(cohort.zone());
        return new MeetingForm(
                Map.of(
                        "content", meeting.content(),
                        "title", meeting.title(),
                        "day", starts.toLocalDate().toString(),
                        "time", TIME.format(starts),
                        "minutes", Long.toString(meeting.minutes()),
                        "place", meeting.place(),
                        "joining", meeting.joining(),
                        "capacity",
                                meeting.capacity().isPresent()
                                        ? Long.toString(meeting.capacity().getAsLong())
                                        : ""),
                meeting.trainers().stream().map(AccountId::value).toList());
    }

    /// What was typed in a field.
    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// Either a plan or the field that is wrong.
    sealed interface Read {
        record Right(Meeting meeting) implements Read {}

        record Wrong(String field) implements Read {}
    }

    /// Reads it.
    ///
    /// @param contents the programme's workshops
    /// @param leaders who can lead one
    Read read(Cohort cohort, List<WorkshopPlan> contents, List<Trainer> leaders) {
        Optional<WorkshopPlan> content =
                contents.stream()
                        .filter(one -> one.id().value().equals(get("content")))
                        .findFirst();
        String title =
                get("title").isEmpty()
                        ? content.map(WorkshopPlan::title).orElse("")
                        : get("title").replaceAll("\\s+", " ");
        if (title.isEmpty() || title.length() > LONGEST) {
            return new Read.Wrong("title");
        }
        Optional<Instant> starts = starts(cohort);
        if (starts.isEmpty()) {
            return new Read.Wrong("day");
        }
        OptionalLong minutes =
                get("minutes").isEmpty()
                        ? OptionalLong.of(content.map(WorkshopPlan::minutes).orElse(0))
                        : number("minutes");
        if (minutes.isEmpty() || minutes.getAsLong() < 5 || minutes.getAsLong() > 720) {
            return new Read.Wrong("minutes");
        }
        String place = get("place").replaceAll("\\s+", " ");
        if (!isAddress(get("joining"))) {
            return new Read.Wrong("joining");
        }
        if (place.length() > LONGEST || (place.isEmpty() && get("joining").isEmpty())) {
            return new Read.Wrong("place");
        }
        OptionalLong capacity = number("capacity");
        if (!get("capacity").isEmpty() && (capacity.isEmpty() || capacity.getAsLong() < 1)) {
            return new Read.Wrong("capacity");
        }
        List<AccountId> chosen =
                leaders.stream()
                        .map(Trainer::account)
                        .filter(account -> trainers.contains(account.value()))
                        .toList();
        return new Read.Right(
                new Meeting(
                        WorkshopId.fresh(),
                        0,
                        content.map(one -> one.id().value()).orElse(""),
                        title,
                        starts.get(),
                        minutes.getAsLong(),
                        place,
                        get("joining"),
                        capacity,
                        Meeting.Standing.PLANNED,
                        chosen));
    }

    private OptionalLong number(String field) {
        return get(field).matches("[0-9]{1,4}")
                ? OptionalLong.of(Long.parseLong(get(field)))
                : OptionalLong.empty();
    }

    private Optional<Instant> starts(Cohort cohort) {
        try {
            LocalDate day = LocalDate.parse(get("day"));
            LocalTime time = LocalTime.parse(get("time"));
            return day.getYear() < 2000 || day.getYear() > 2100
                    ? Optional.empty()
                    : Optional.of(day.atTime(time).atZone(cohort.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String text) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            URI address = URI.create(text);
            return text.length() <= LONGEST_LINK
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
