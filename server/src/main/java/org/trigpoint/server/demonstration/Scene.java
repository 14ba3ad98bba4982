package org.trigpoint.server.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A cohort of the demonstration: each is in another state on the day it is laid out.
enum Scene {
    NOT_YET_OPEN(0, "Lakeside", 70, 3, 20),
    ENROLLING(1, "Riverside", 24, 11, 30),
    BEFORE_OPEN(2, "Harbour", 6, 26, 30),
    TRAINING(3, "Hilltop", -12, 22, 24),
    AFTER_OPEN(4, "Woodland", -50, 28, 30),
    FOLLOW_UP(5, "Meadow", -140, 32, 36),
    SMALL(6, "Islands", -120, 6, 8),
    /// All people of the example, and one more who took their data back.
    CLOSED(7, "First year", -260, ExampleStudy.PEOPLE + 1, 60);

    private final int number;
    private final String name;
    private final int startsIn;
    private final int people;
    private final int places;

    Scene(int number, String name, int startsIn, int people, int places) {
        this.number = number;
        this.name = name;
        this.startsIn = startsIn;
        this.people = people;
        this.places = places;
    }

    /// What its people and their answers are drawn by.
    int number() {
        return number;
    }

    String title() {
        return name + " (synthetic)";
    }

    LocalDate startsOn(LocalDate today) {
        return today.plusDays(startsIn);
    }

    /// The day someone made the cohort: five weeks before it starts, or three days ago.
    LocalDate madeOn(LocalDate today) {
        LocalDate early = startsOn(today).minusDays(35);
        LocalDate late = today.minusDays(3);
        return early.isBefore(late) ? early : late;
    }

    int people() {
        return people;
    }

    int places() {
        return places;
    }

    List<String> sites() {
        return this == SMALL ? List.of() : List.of("North", "South");
    }

    /// Whether its people explain pain in writing for the study, and note what they try.
    boolean isExplained() {
        return this == FOLLOW_UP || this == CLOSED;
    }

    /// The wave that is open, which the first person has not answered.
    String openWave() {
        return switch (this) {
            case BEFORE_OPEN -> "before";
            case AFTER_OPEN -> "after";
            case FOLLOW_UP -> "month-3";
            case NOT_YET_OPEN, ENROLLING, TRAINING, SMALL, CLOSED -> "";
        };
    }

    /// The name of its state in words.
    String key() {
        return "demonstration.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
