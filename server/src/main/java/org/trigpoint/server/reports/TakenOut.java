package org.trigpoint.server.reports;

import java.util.LinkedHashMap;
import java.util.Map;
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
    static Map<String, String> of(StudyFolder folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(WIDE, Rectangles.wide(folder.study()));
        texts.put(LONG, Rectangles.longRows(folder.study()));
        texts.put(DICTIONARY, Rectangles.dictionary(folder.study()));
        texts.put(R, StatisticsSyntax.r(folder.study(), folder.digest()));
        texts.put(SPSS, StatisticsSyntax.spss(folder.study(), folder.digest()));
        texts.put(DataPackage.FILE, DataPackage.of(folder.study(), folder.digest(), texts));
        return texts;
    }
}
