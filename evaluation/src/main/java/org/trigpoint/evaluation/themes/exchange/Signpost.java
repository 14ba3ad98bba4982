package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Files that hold no coded project but something else we read: it is said where they belong.
final class Signpost implements ForeignFormat {
    private static final String INTERVIEW = "this is a document or transcript, no project";
    private static final String ADD = "Add it with `trigpoint interviews add`, and code it here.";
    private static final String SHEET = "this is a workbook, no project";
    private static final String IMPORT =
            "Answers to questions come in with `trigpoint import`; a list of codes is saved as CSV with a column \"code\".";

    private record Sign(String what, String remedy) {}

    private static final Map<String, Sign> BY_ENDING =
            Map.ofEntries(
                    Map.entry("docx", new Sign(INTERVIEW, ADD)),
                    Map.entry("odt", new Sign(INTERVIEW, ADD)),
                    Map.entry("pdf", new Sign(INTERVIEW, ADD)),
                    Map.entry("rtf", new Sign(INTERVIEW, ADD)),
                    Map.entry("vtt", new Sign(INTERVIEW, ADD)),
                    Map.entry("srt", new Sign(INTERVIEW, ADD)),
                    Map.entry("xlsx", new Sign(SHEET, IMPORT)),
                    Map.entry("xls", new Sign(SHEET, IMPORT)),
                    Map.entry("ods", new Sign(SHEET, IMPORT)),
                    Map.entry("nvpx", closed("NVivo")),
                    Map.entry("nvp", closed("NVivo")),
                    Map.entry("atlproj", closed("ATLAS.ti")),
                    Map.entry("mx24", closed("MAXQDA")),
                    Map.entry("mx22", closed("MAXQDA")),
                    Map.entry("mx20", closed("MAXQDA")),
                    Map.entry("mex24", closed("MAXQDA")),
                    Map.entry("qrk", closed("Quirkos")),
                    Map.entry("qpd", closed("QDA Miner")));

    private static Sign closed(String program) {
        return new Sign(
                "this is " + program + "'s own file, which no other program can read",
                "In " + program + ", export the project as REFI-QDA (.qdpx) and read that.");
    }

    @Override
    public boolean recognises(Path file) {
        return Files.isRegularFile(file) && sign(file).isPresent();
    }

    @Override
    public Project read(Path file, Losses losses) {
        Sign sign = sign(file).orElse(new Sign(INTERVIEW, ADD));
        throw new FaultsFoundException(
                Fault.ofFile(TextFile.nameOf(file), sign.what(), sign.remedy()));
    }

    private static Optional<Sign> sign(Path file) {
        String name = TextFile.nameOf(file).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
