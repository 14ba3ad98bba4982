package org.trigpoint.evaluation.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.WholeFolder;
import org.trigpoint.evaluation.tables.Written;

/// Writes a study as a study folder.
public final class StudyFiles {
    private static final List<String> FURTHER =
            List.of(
                    FurtherAnswers.ITEMS,
                    FurtherAnswers.CHOICES,
                    FurtherAnswers.TEXTS,
                    Explanations.ITEMS,
                    Explanations.WRITTEN,
                    Explanations.RATINGS);

    private StudyFiles() {}

    /// Writes a folder that appears whole or not at all. Where `target` is a study folder already,
    /// its interviews, codes, themes and any file of the user's own are kept; what a [Study] holds
    /// is replaced.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where `target` holds other
    ///   files and no study.yaml
    /// @throws IOException where the disk refuses
    public static void write(Study study, Path target) throws IOException {
        write(texts(study), List.of(), target);
    }

    private static void write(Map<String, String> texts, List<String> instead, Path target)
            throws IOException {
        WholeFolder.write(
                target,
                StudyFolder.STUDY_YAML,
                fresh -> {
                    if (Files.isDirectory(target)) {
                        copyOthers(target, fresh, instead);
                    }
                    for (Map.Entry<String, String> text : texts.entrySet()) {
                        Files.writeString(fresh.resolve(text.getKey()), text.getValue());
                    }
                });
    }

    /// Writes a folder with what was answered beside ratings, and nothing explained in writing;
    /// what stood there of any is replaced.
    ///
    /// @throws IOException where the disk refuses
    public static void write(Study study, FurtherAnswers further, Path target) throws IOException {
        write(study, further, Optional.empty(), target);
    }

    /// Writes a folder with what was answered beside ratings, and what was explained in writing;
    /// what stood there of any is replaced.
    ///
    /// @throws IOException where the disk refuses
    public static void write(
            Study study, FurtherAnswers further, Optional<Explanations> explanations, Path target)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>(texts(study));
        texts.putAll(further.files());
        explanations.ifPresent(known -> texts.putAll(known.files(study)));
        write(texts, FURTHER, target);
    }

    private static void copyOthers(Path from, Path to, List<String> instead) throws IOException {
        List<String> replaced =
                List.of(
                        "study.yaml",
                        "participants.csv",
                        "responses.csv",
                        "missing.csv",
                        "attendance.csv",
                        "delivery.csv",
                        "amendments.csv",
                        "links.csv");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = from.relativize(file).toString();
                if (name.isEmpty() || replaced.contains(name) || instead.contains(name)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(name));
                } else {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    /// The files of a study folder, by name; optional tables without rows are left out.
    public static Map<String, String> texts(Study study) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(StudyFolder.STUDY_YAML, StudyText.of(study));
        texts.put("participants.csv", participants(study));
        texts.put("responses.csv", responses(study));
        putRows(
                texts,
                "missing.csv",
                List.of("participant", "wave", "item", "reason"),
                study.missing().stream()
                        .map(row ->
                                List.of(
                                        row.participant().value(),
                                        row.wave().value(),
                                        row.item().map(ItemId::value).orElse(""),
                                        Written.of(row.reason()))));
        putRows(
                texts,
                "attendance.csv",
                List.of("participant", "activity", "date", "present"),
                study.attendance().stream()
                        .map(row ->
                                List.of(
                                        row.participant().value(),
                                        row.activity(),
                                        row.date().toString(),
                                        Written.of(row.presence()))));
        putRows(
                texts,
                "delivery.csv",
                List.of("activity", "date", "part", "delivered"),
                study.delivery().stream()
                        .map(row ->
                                List.of(
                                        row.activity(),
                                        row.date().toString(),
                                        row.part(),
                                        row.delivered().map(Written::of).orElse(""))));
        putRows(
                texts,
                "amendments.csv",
                List.of(
                        "amended_on",
                        "by",
                        "participant",
                        "wave",
                        "item",
                        "old_value",
                        "new_value",
                        "reason"),
                study.amendments().stream()
                        .map(row ->
                                List.of(
                                        row.on().toString(),
                                        row.by(),
                                        row.participant(),
                                        row.wave(),
                                        row.item(),
                                        row.oldValue(),
                                        row.newValue(),
                                        row.reason())));
        putRows(
                texts,
                "links.csv",
                List.of("participant", "wave", "link"),
                study.links().stream()
                        .map(row ->
                                List.of(
                                        row.participant().value(),
                                        row.wave().value(),
                                        Written.of(row.kind()))));
        return texts;
    }

    private static void putRows(
            Map<String, String> texts,
            String file,
            List<String> columns,
            Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (!all.isEmpty()) {
            texts.put(file, CsvText.of(columns, all));
        }
    }

    private static String participants(Study study) {
        Set<String> groups = new LinkedHashSet<>(study.groups());
        study.participants().forEach(person -> groups.addAll(person.groups().keySet()));
        List<String> columns = new ArrayList<>(List.of("participant"));
        columns.addAll(groups);
        for (Consent consent : Consent.values()) {
            columns.add(consent.column());
        }
        columns.addAll(List.of("withdrawn_on", "withdrawal"));
        return CsvText.of(
                columns, study.participants().stream().map(person -> participant(person, groups)));
    }

    private static List<String> participant(Participant person, Set<String> groups) {
        List<String> row = new ArrayList<>(List.of(person.id().value()));
        groups.forEach(column -> row.add(person.group(column).orElse("")));
        for (Consent consent : Consent.values()) {
            row.add(person.consents().contains(consent) ? "yes" : "no");
        }
        row.add(person.withdrawal().flatMap(Withdrawal::on).map(Object::toString).orElse(""));
        row.add(person.withdrawal().isPresent() ? "contact" : "");
        return row;
    }

    private static String responses(Study study) {
        List<ItemId> items =
                study.instruments().stream()
                        .flatMap(instrument -> instrument.items().stream())
                        .map(Item::id)
                        .toList();
        List<String> columns = new ArrayList<>(ResponsesCsv.FIXED);
        items.forEach(item -> columns.add(item.value()));
        return CsvText.of(
                columns, study.administrations().stream().map(row -> responses(row, items)));
    }

    private static List<String> responses(Administration administration, List<ItemId> items) {
        List<String> row = new ArrayList<>(items.size() + 4);
        row.add(administration.participant().value());
        row.add(administration.wave().value());
        row.add(administration.instrument().value());
        row.add(administration.answeredOn().map(Object::toString).orElse(""));
        for (ItemId item : items) {
            row.add(
                    administration.answers().get(item) instanceof Answer.Answered(var rating)
                            ? rating.toPlainString()
                            : "");
        }
        return row;
    }
}
