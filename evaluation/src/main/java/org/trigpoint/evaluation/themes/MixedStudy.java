package org.trigpoint.evaluation.themes;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.trigpoint.evaluation.interviews.AwaitedInterview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.study.Checklists;
import org.trigpoint.evaluation.study.ChecklistsYaml;
import org.trigpoint.evaluation.study.StudyFolder;

/// A study folder read whole: the numbers and the words.
///
/// @param folder the study with its numbers
/// @param analysis what people said and what was made of it; empty where there are no interviews
/// @param checklists where the authors' manuscript holds the items of reporting checklists
public record MixedStudy(StudyFolder folder, ThematicAnalysis analysis, Checklists checklists) {

    /// Without checklists.
    public MixedStudy(StudyFolder folder, ThematicAnalysis analysis) {
        this(folder, analysis, Checklists.none());
    }

    /// Reads a study folder with its interviews, codes and themes, and checks every rule.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with all faults of all files at
    ///   once
    public static MixedStudy read(Path folder) {
        return reading(folder, InterviewFiles::read);
    }

    /// Reads a study folder as [#read(Path)] does, where rows of interviews.csv may still wait for
    /// their text.
    ///
    /// @param awaiting is given those rows
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with all faults of all files at
    ///   once
    public static MixedStudy read(Path folder, Consumer<AwaitedInterview> awaiting) {
        return reading(
                folder,
                (place, people, faults) -> InterviewFiles.read(place, people, faults, awaiting));
    }

    private static MixedStudy reading(Path folder, ThematicFiles.ReadingInterviews interviews) {
        AtomicReference<ThematicAnalysis> analysis = new AtomicReference<>(ThematicAnalysis.none());
        AtomicReference<Checklists> checklists = new AtomicReference<>(Checklists.none());
        StudyFolder study =
                StudyFolder.read(
                        folder,
                        (place, numbers, faults) -> {
                            analysis.set(ThematicFiles.read(place, numbers, faults, interviews));
                            checklists.set(ChecklistsYaml.read(place, faults));
                        });
        return new MixedStudy(study, analysis.get(), checklists.get());
    }
}
