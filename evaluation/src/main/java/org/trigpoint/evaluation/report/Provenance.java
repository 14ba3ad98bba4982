package org.trigpoint.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.StatisticsTree;
import org.trigpoint.evaluation.study.InputFile;

/// provenance.json: which bytes went in, which program and settings made the output, and which
/// bytes came out.
final class Provenance {
    private Provenance() {}

    /// @param outputs the files written, with their digests
    static String of(Findings findings, String version, List<InputFile> outputs) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("study_digest", findings.study().digest());
        // in a fixed order: maps of Map.of change theirs from run to run
        Map<String, Object> program = new LinkedHashMap<>();
        program.put("name", "trigpoint");
        program.put("version", version);
        content.put("program", program);
        Map<String, Object> java = new LinkedHashMap<>();
        java.put("version", System.getProperty("java.version", ""));
        java.put("vendor", System.getProperty("java.vendor", ""));
        content.put("java", java);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("plan_digest", findings.study().planDigest());
        settings.put("seed", Long.toString(findings.study().plan().seed()));
        settings.put("level", findings.study().plan().level());
        content.put("settings", settings);
        content.put("inputs", findings.study().inputs().stream().map(Provenance::file).toList());
        content.put("outputs", outputs.stream().map(Provenance::file).toList());
        return FindingsJson.text(StatisticsTree.of(content).results());
    }

    private static Map<String, Object> file(InputFile file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", file.name());
        map.put("bytes", file.bytes());
        map.put("sha256", file.sha256());
        return map;
    }
}
