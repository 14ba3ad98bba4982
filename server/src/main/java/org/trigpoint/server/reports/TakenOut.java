package org.trigpoint.server.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.StudyFolder;

/// What may be taken away of a study, as texts by file name. The same study gives the same texts.
final class TakenOut {
    static final String WIDE = "wide.csv";
    static final String LONG = "long.csv";
    static final String DICTIONARY = "dictionary.csv";
    static final String R = "read.R";
    static final String SPSS = "read.sps";

    private TakenOut() {}

    /// All of them; [DataPackage#FILE] describes the tables.
    ///
    /// @param further of the same folder
    static Map<String, String> of(StudyFolder folder, FurtherAnswers further) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(WIDE, Rectangles.wide(folder.study(), further));
        texts.put(LONG, Rectangles.longRows(folder.study(), further));
        texts.put(DICTIONARY, Rectangles.dictionary(folder.study(), further));
        texts.put(R, StatisticsSyntax.r(folder.study(), further, folder.digest()));
        texts.put(SPSS, StatisticsSyntax.spss(folder.study(), further, folder.digest()));
        texts.put(
                DataPackage.FILE, DataPackage.of(folder.study(), further, folder.digest(), texts));
        return texts;
    }
}
