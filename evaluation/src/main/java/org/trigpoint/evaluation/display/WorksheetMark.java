package org.trigpoint.evaluation.display;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.ThematicFiles;

/// From which state of a study a worksheet was written.
///
/// @param study the study's digest, for people to compare
/// @param codings digest of the codings and the texts they lie in
/// @param themes digest of codes and themes, without the joint display
/// @param display digest of the joint display as it stood
record WorksheetMark(String study, String codings, String themes, String display) {

    static WorksheetMark of(MixedStudy study) {
        ThematicAnalysis analysis = study.analysis();
        Map<String, String> texts = ThematicFiles.texts(analysis);
        StringBuilder codings = new StringBuilder();
        texts.forEach((name, text) -> {
            if (name.equals("codings.csv") || name.startsWith("interview")) {
                codings.append(name).append('\n').append(text).append('\n');
            }
        });
        String codes = analysis.codebook().codes().toString() + analysis.themes();
        return new WorksheetMark(
                study.folder().digest(),
                digest(codings.toString()),
                digest(codes),
                digest(analysis.display().toString()));
    }

    private static String digest(String text) {
        return StudyFolder.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
