package org.trigpoint.server.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trigpoint.evaluation.display.WorksheetReading;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThematicFiles;

/// Lays codes, themes and a worksheet over what a study holds.
final class Laying {
    private Laying() {}

    /// With files of a study folder in the place of the study's own.
    ///
    /// @param scratch a folder that is not there yet
    /// @throws FaultsFoundException where they do not fit the texts, by file and line
    static ThematicAnalysis over(
            MixedStudy study, ThematicAnalysis analysis, List<Brought> files, Path scratch)
            throws IOException {
        if (files.isEmpty()) {
            return analysis;
        }
        StudyFiles.write(study.folder().study(), scratch);
        if (!analysis.isEmpty()) {
            ThematicFiles.write(analysis, scratch);
        }
        for (Brought file : files) {
            Path place = scratch.resolve(file.name());
            Files.deleteIfExists(place);
            Files.copy(file.file(), place);
        }
        return MixedStudy.read(scratch).analysis();
    }

    /// With the joint display that a worksheet says.
    ///
    /// @throws FaultsFoundException where it is no worksheet of this study, or was overtaken
    static ThematicAnalysis worksheet(MixedStudy study, ThematicAnalysis analysis, Brought sheet) {
        WorksheetReading.Filled filled =
                WorksheetReading.read(sheet.file(), new MixedStudy(study.folder(), analysis));
        switch (filled.overtaken()) {
            case NO -> {}
            case YES ->
                    throw new FaultsFoundException(
                            Fault.ofFile(
                                    sheet.name(),
                                    "the joint display of this study was changed since the worksheet was written",
                                    "Download the worksheet of this study and bring your entries into it."));
        }
        return new ThematicAnalysis(
                analysis.interviews(),
                analysis.codebook(),
                analysis.codings(),
                analysis.memos(),
                analysis.account(),
                analysis.themes(),
                filled.plan());
    }
}
