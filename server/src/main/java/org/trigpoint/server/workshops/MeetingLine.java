package org.trigpoint.server.workshops;

import java.util.List;

/// A workshop on a list.
///
/// @param when in words; blank where only its day is known
/// @param day its day
/// @param trainers in order of name
/// @param ahead whether people can still say that they come
/// @param coming how many say they will come
/// @param places how many it holds; 0 where there is no limit
public record MeetingLine(
        String id,
        String title,
        String when,
        java.time.LocalDate day,
        String place,
        String joining,
        List<String> trainers,
        boolean cancelled,
        boolean ahead,
        long coming,
        long places) {
    public MeetingLine {
        trainers = List.copyOf(trainers);
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "MeetingLine";
    }
}
