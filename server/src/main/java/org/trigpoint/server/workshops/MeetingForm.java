package org.trigpoint.server.workshops;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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

    /// Either a plan or the fields that are wrong, in their order on the page.
    sealed interface Read {
        record Right(Meeting meeting) implements Read {}

        record Wrong(List<String> fields) implements Read {
            public Wrong {
                fields = List.copyOf(fields);
            }
        }
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
        OptionalLong minutes =
                get("minutes").isEmpty()
                        ? OptionalLong.of(content.map(WorkshopPlan::minutes).orElse(0))
                        : number("minutes");
        String place = get("place").replaceAll("\\s+", " ");
        OptionalLong capacity = number("capacity");
        Optional<LocalDate> day = day();
        Optional<LocalTime> time = time();

        List<String> wrong = new ArrayList<>();
        if (title.isEmpty() || title.length() > LONGEST) {
            wrong.add("title");
        }
        if (day.isEmpty()) {
            wrong.add("day");
        }
        if (time.isEmpty()) {
            wrong.add("time");
        }
        if (minutes.isEmpty() || minutes.getAsLong() < 5 || minutes.getAsLong() > 720) {
            wrong.add("minutes");
        }
        if (place.length() > LONGEST || (place.isEmpty() && get("joining").isEmpty())) {
            wrong.add("place");
        }
        if (!isAddress(get("joining"))) {
            wrong.add("joining");
        }
        if (!get("capacity").isEmpty() && (capacity.isEmpty() || capacity.getAsLong() < 1)) {
            wrong.add("capacity");
        }
        if (!wrong.isEmpty()) {
            return new Read.Wrong(wrong);
        }
        return new Read.Right(
                new Meeting(
                        WorkshopId.fresh(),
                        0,
                        content.map(one -> one.id().value()).orElse(""),
                        title,
                        day.orElseThrow()
                                .atTime(time.orElseThrow())
                                .atZone(cohort.zone())
                                .toInstant(),
                        minutes.orElseThrow(),
                        place,
                        get("joining"),
                        capacity,
                        Meeting.Standing.PLANNED,
                        chosen(leaders)));
    }

    private List<AccountId> chosen(List<Trainer> leaders) {
        return leaders.stream()
                .map(Trainer::account)
                .filter(account -> trainers.contains(account.value()))
                .toList();
    }

    private OptionalLong number(String field) {
        return get(field).matches("[0-9]{1,4}")
                ? OptionalLong.of(Long.parseLong(get(field)))
                : OptionalLong.empty();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(get("day")))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(get("time")));
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
