package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.interviews.AwaitedInterview;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.SpeakerLabel;
import org.trigpoint.evaluation.interviews.Turn;
import org.trigpoint.evaluation.interviews.TurnKind;
import org.trigpoint.evaluation.interviews.reading.ProposedInterview;
import org.trigpoint.evaluation.interviews.reading.Proposing;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trigpoint interviews add`: shows what would be kept of transcripts, then keeps it.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads transcripts (.docx, .odt, .pdf, .rtf, .txt, .vtt, .srt), shows whose they are and who asks in them, and keeps each as version 1 of an interview.",
        footer = {
            "",
            "Examples:",
            "  trigpoint interviews add my-study Heron-27.docx Wren-14_2026-05-01.vtt",
            "  trigpoint interviews add my-study talk.docx --participant Heron-27 --interviewer \"Anna Smith\"",
            "",
            "Nothing is kept before you say yes, or --accept."
        })
final class InterviewsAddCommand implements Callable<Integer> {
    private static final int SHOWN_WORDS = 76;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the study folder")
    private Path folder = Path.of(".");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "transcripts")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--participant",
            paramLabel = "PSEUDONYM",
            description =
                    "whose interviews they are; told from the files' names or interviews.csv if not given")
    private @Nullable String participant;

    @Option(
            names = "--interviewer",
            paramLabel = "LABEL",
            description =
                    "what the transcript calls the person who asks, where it is no plain label such as Interviewer or Q; repeat for several")
    private List<String> interviewers = new ArrayList<>();

    @Option(
            names = "--participant-label",
            paramLabel = "LABEL",
            description =
                    "what the transcript calls the participant; the only other speaker if not given")
    private @Nullable String participantLabel;

    @Option(names = "--date", paramLabel = "DATE", description = "when it was, as 2026-05-01")
    private @Nullable LocalDate date;

    @Option(names = "--language", paramLabel = "TAG", description = "its language, as en-GB")
    private String language = "";

    @Option(names = "--accept", description = "keep what is shown, without asking")
    private boolean accept;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<AwaitedInterview> awaited = new ArrayList<>();
        MixedStudy study = MixedStudy.read(folder, awaited::add);
        Faults faults = new Faults();
        Set<ParticipantId> people =
                study.folder().study().participants().stream()
                        .map(Participant::id)
                        .collect(Collectors.toSet());
        List<ProposedInterview> proposed =
                new Proposing(study.analysis().interviews(), awaited, people, told(people, faults))
                        .of(files, faults);
        faults.throwIfAny();
        refuseToForget(awaited, proposed);
        PrintWriter say = spec.commandLine().getOut();
        proposed.forEach(one -> show(one, say));
        say.flush();
        if (!accept && !YesOrNo.isYes(say, "Is this right?")) {
            spec.commandLine()
                    .getErr()
                    .println("Nothing was kept. Run the same command with --accept to keep it.");
            return ExitCode.FAULTS;
        }
        List<Interview> all = new ArrayList<>(study.analysis().interviews().all());
        proposed.forEach(one -> all.add(one.interview()));
        ThematicFiles.write(study.analysis().with(new Interviews(all)), folder);
        say.println(
                proposed.size() == 1 ? "1 interview kept." : proposed.size() + " interviews kept.");
        say.flush();
        return ExitCode.DONE;
    }

    private Proposing.Told told(Set<ParticipantId> people, Faults faults) {
        Optional<ParticipantId> whose = Optional.ofNullable(participant).map(ParticipantId::new);
        whose.filter(id -> !people.contains(id))
                .ifPresent(id ->
                        faults.add(
                                Fault.ofFile(
                                        "participants.csv",
                                        "there is no participant \"" + id + "\"",
                                        "Mend the spelling, or add the person there.")));
        return new Proposing.Told(
                whose,
                interviewers,
                Optional.ofNullable(participantLabel),
                Optional.ofNullable(date),
                language);
    }

    /// Rows of interviews.csv that still have no text cannot stand beside the new ones.
    private static void refuseToForget(
            List<AwaitedInterview> awaited, List<ProposedInterview> proposed) {
        Faults faults = new Faults();
        for (AwaitedInterview row : awaited) {
            if (proposed.stream().noneMatch(one -> one.row().id().equals(row.id()))) {
                faults.add(
                        Fault.ofFile(
                                "interviews.csv",
                                "the row of "
                                        + row.id()
                                        + " has no text, and none of the files is it",
                                "Add its file in the same command (named "
                                        + row.id()
                                        + "), or take the row out until there is a text."));
            }
        }
        faults.throwIfAny();
    }

    private static void show(ProposedInterview one, PrintWriter say) {
        AwaitedInterview row = one.row();
        say.println(
                one.transcript().file()
                        + " ("
                        + one.transcript().format()
                        + ")  ->  interview "
                        + row.id()
                        + row.participant().map(id -> ", participant " + id).orElse("")
                        + row.date().map(day -> ", " + day).orElse("")
                        + (row.language().isEmpty() ? "" : ", " + row.language()));
        one.transcript()
                .guessedEncoding()
                .ifPresent(encoding -> {
                    say.println(
                            "  ! The file does not say its encoding. It is taken for "
                                    + encoding
                                    + ". Are these right?");
                    beyondAscii(one.kept().text()).forEach(line -> say.println("      " + line));
                });
        List<Turn> turns = one.turns().all();
        long answers = turns.stream().filter(turn -> turn.kind() == TurnKind.ANSWER).count();
        long questions = turns.stream().filter(turn -> turn.kind() == TurnKind.QUESTION).count();
        say.println("  turns: " + questions + " ask, " + answers + " answer");
        for (Map.Entry<String, String> label : one.kept().labels().entrySet()) {
            if (!label.getKey().equals(label.getValue())) {
                say.println("  " + label.getKey() + " is written as " + label.getValue());
            }
        }
        if (!one.transcript().leftOut().isEmpty()) {
            say.println("  left out: " + String.join(", ", one.transcript().leftOut()));
        }
        one.doubts().forEach(doubt -> say.println("  ? " + doubt));
        SourceText text = SourceText.of(one.kept().text());
        turns.stream().limit(4).forEach(turn -> say.println("    " + begin(turn, text)));
    }

    private static String begin(Turn turn, SourceText text) {
        String words = text.between(turn.start(), turn.end()).replace('\n', ' ');
        String kind =
                switch (turn.kind()) {
                    case QUESTION -> "asks    ";
                    case ANSWER -> "answers ";
                    case ASIDE -> "aside   ";
                };
        String label =
                turn.speaker().isEmpty()
                        ? ""
                        : new SpeakerLabel(turn.speaker()).written(turn.at()) + " ";
        int end = Math.min(SHOWN_WORDS, words.codePointCount(0, words.length()));
        String shown = words.substring(0, words.offsetByCodePoints(0, end));
        return kind + label + shown + (shown.length() < words.length() ? " …" : "");
    }

    /// Lines in which a wrong guess would show, at most three.
    private static List<String> beyondAscii(String text) {
        return text.lines()
                .filter(line -> line.chars().anyMatch(c -> c > 127))
                .limit(3)
                .map(line -> {
                    int at = 0;
                    while (line.charAt(at) <= 127) {
                        at++;
                    }
                    int from =
                            line.offsetByCodePoints(at, -Math.min(30, line.codePointCount(0, at)));
                    int to =
                            line.offsetByCodePoints(
                                    at, Math.min(40, line.codePointCount(at, line.length())));
                    return line.substring(from, to);
                })
                .toList();
    }
}
