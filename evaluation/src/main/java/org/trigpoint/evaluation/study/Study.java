package org.trigpoint.evaluation.study;

import java.util.List;
import java.util.Optional;

/// What was asked, of whom, when, how it is to be analysed, and what was answered.
///
/// @param about title and setting
/// @param design comparator and clusters
/// @param instruments the questionnaires
/// @param waves in order of time; then-tests stand among them
/// @param groups columns of participants.csv to report by
/// @param plan how it is to be analysed
/// @param participants in the folder's order
/// @param administrations rows of responses.csv in the folder's order
/// @param missing why answers are missing: rows of missing.csv; may be empty
/// @param attendance what training people in fact had; may be empty
/// @param delivery what of the training was delivered as planned; may be empty
/// @param amendments corrections; may be empty
/// @param links how answers were linked to people; empty where they never were apart
public record Study(
        About about,
        Design design,
        List<Instrument> instruments,
        List<Wave> waves,
        List<String> groups,
        AnalysisPlan plan,
        List<Participant> participants,
        List<Administration> administrations,
        List<MissingAnswer> missing,
        List<Attendance> attendance,
        List<PlannedPart> delivery,
        List<Amendment> amendments,
        List<Link> links) {
    public Study {
        instruments = List.copyOf(instruments);
        waves = List.copyOf(waves);
        groups = List.copyOf(groups);
        participants = List.copyOf(participants);
        administrations = List.copyOf(administrations);
        missing = List.copyOf(missing);
        attendance = List.copyOf(attendance);
        delivery = List.copyOf(delivery);
        amendments = List.copyOf(amendments);
        links = List.copyOf(links);
    }

    /// The wave of that name.
    public Optional<Wave> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    /// The instrument of that name.
    public Optional<Instrument> instrument(InstrumentId id) {
        return instruments.stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }

    /// The planned time points, in order.
    public List<Wave> measuredWaves() {
        return waves.stream().filter(wave -> wave.kind() == WaveKind.MEASURED).toList();
    }

    /// The then-tests.
    public List<Wave> thenTests() {
        return waves.stream().filter(wave -> wave.kind() == WaveKind.THEN).toList();
    }
}
