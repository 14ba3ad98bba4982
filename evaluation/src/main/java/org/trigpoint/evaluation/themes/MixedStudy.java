package org.trigpoint.evaluation.themes;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.trigpoint.evaluation.interviews.AwaitedInterview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.study.StudyFolder;

/// A study folder read whole: the numbers and the words.
///
/// @param folder the study with its numbers
/// @param analysis what people said and what was made of it; empty where there are no interviews
public record MixedStudy(StudyFolder folder, ThematicAnalysis analysis) {

    /// Reads a study folder with its interviews, codes and themes, and checks every rule.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with all faults of all files at
    ///   once
    public static MixedStudy read(Path folder) {
        AtomicReference<ThematicAnalysis> analysis = new AtomicReference<>(ThematicAnalysis.none());
        StudyFolder study =
                StudyFolder.read(
                        folder,
                        (place, numbers, faults) ->
                                analysis.set(ThematicFiles.read(place, numbers, faults)));
        return new MixedStudy(study, analysis.get());
    }

    /// Reads a study folder as [#read] does, where rows of interviews.csv may still wait for their
    /// text.
    ///
    /// @param awaiting is given those rows
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with all faults of all files at
    ///   once
    public static MixedStudy read(Path folder, Consumer<AwaitedInterview> awaiting) {
        AtomicReference<ThematicAnalysis> analysis = new AtomicReference<>(ThematicAnalysis.none());
        StudyFolder study =
                StudyFolder.read(
                        folder,
                        (place, numbers, faults) ->
                                analysis.set(
                                        ThematicFiles.read(
                                                place,
                                                numbers,
                                                faults,
                                                (files, people, found) ->
                                                        InterviewFiles.read(
                                                                files, people, found, awaiting))));
        return new MixedStudy(study, analysis.get());
    }
}
