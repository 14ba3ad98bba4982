package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.trigpoint.evaluation.intake.SyntheticPeople.Invented;
import org.trigpoint.evaluation.tables.CsvText;

/// Writes invented answers as each survey tool would export them, with the oddities their exports
/// have. Everyone in them is synthetic.
final class SyntheticExports {
    private SyntheticExports() {}

    /// When in the study a file is from.
    enum When {
        BEFORE,
        AFTER,
        LATER;

        List<Integer> ratings(Invented person) {
            return switch (this) {
                case BEFORE -> person.before();
                case AFTER -> person.after();
                case LATER -> person.later();
            };
        }

        LocalDateTime start() {
            return switch (this) {
                case BEFORE -> LocalDateTime.of(2025, 3, 3, 9, 0);
                case AFTER -> LocalDateTime.of(2025, 4, 14, 9, 0);
                case LATER -> LocalDateTime.of(2025, 7, 14, 9, 0);
            };
        }
    }

    /// Microsoft Forms: a workbook; ratings with words at the ends, "Not part of my role", and
    /// after the training the ten questions again, looking back.
    static Path microsoftForms(Path folder, List<Invented> people, When when) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> heading =
                new ArrayList<>(
                        List.of(
                                "ID",
                                "Start time",
                                "Completion time",
                                "Email",
                                "Name",
                                "Where do you work? (site)"));
        for (String question : SyntheticPeople.QUESTIONS) {
            heading.add("How confident are you in supporting someone to " + question + "?");
        }
        if (when == When.AFTER) {
            for (String question : SyntheticPeople.QUESTIONS) {
                heading.add(
                        "Looking back, before the training I would have rated my confidence in supporting someone to "
                                + question
                                + " as");
            }
        }
        heading.add("Anything else you want to say?");
        rows.add(heading);
        for (int p = 0; p < people.size(); p++) {
            Invented person = people.get(p);
            LocalDateTime moment = when.start().plusMinutes(13L * p);
            List<Object> row =
                    new ArrayList<>(
                            List.of(
                                    p + 1,
                                    moment.minusMinutes(4),
                                    moment,
                                    p % 3 == 0
                                            ? person.email().toUpperCase(Locale.ROOT)
                                            : person.email(),
                                    person.name(),
                                    person.site()));
            for (int f = 0; f < 10; f++) {
                int rating = when.ratings(person).get(f);
                row.add(
                        p == 1 && f == 7
                                ? "Not part of my role"
                                : rating == 0
                                        ? "0 = not at all"
                                        : rating == 10 ? "10 (completely)" : (Object) rating);
            }
            if (when == When.AFTER) {
                person.then().forEach(row::add);
            }
            row.add(p == 0 ? "Loved it. Call me on 07700 900123, " + person.name() : "");
            rows.add(row);
        }
        return workbook(folder.resolve("forms-" + name(when) + ".xlsx"), "Form1", rows);
    }

    /// Google Forms: a grid question, timestamps with AM and PM, one person who answered twice.
    static Path googleForms(Path folder, List<Invented> people, When when) throws IOException {
        List<String> heading = new ArrayList<>(List.of("Timestamp", "Email Address"));
        for (String question : SyntheticPeople.QUESTIONS) {
            heading.add(
                    "How confident do you feel today in supporting someone to: [" + question + "]");
        }
        heading.add("Your site");
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < people.size(); p++) {
            rows.add(google(people.get(p), when, when.start().plusMinutes(13L * p), 0));
        }
        rows.add(google(people.getFirst(), when, when.start().plusDays(1), 1));
        return write(
                folder.resolve("google-" + name(when) + ".csv"),
                CsvText.of(heading, rows),
                StandardCharsets.UTF_8);
    }

    private static List<String> google(Invented person, When when, LocalDateTime moment, int more) {
        List<String> row = new ArrayList<>();
        int hour = moment.getHour() % 12 == 0 ? 12 : moment.getHour() % 12;
        row.add(
                String.format(
                        Locale.ROOT,
                        "%d/%02d/%02d %d:%02d:00 %s GMT",
                        moment.getYear(),
                        moment.getMonthValue(),
                        moment.getDayOfMonth(),
                        hour,
                        moment.getMinute(),
                        moment.getHour() < 12 ? "AM" : "PM"));
        row.add(" " + person.email() + " ");
        for (int rating : when.ratings(person)) {
            row.add(Integer.toString(Math.min(10, rating + more)));
        }
        row.add(person.site());
        return row;
    }

    /// Qualtrics: three heading rows, a preview row, an unfinished row, a byte-order mark.
    static Path qualtrics(Path folder, List<Invented> people, When when) throws IOException {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                "StartDate",
                                "EndDate",
                                "Status",
                                "IPAddress",
                                "Progress",
                                "Finished",
                                "RecordedDate",
                                "ResponseId",
                                "RecipientEmail",
                                "Q1"));
        List<String> labels =
                new ArrayList<>(
                        List.of(
                                "Start Date",
                                "End Date",
                                "Response Type",
                                "IP Address",
                                "Progress",
                                "Finished",
                                "Recorded Date",
                                "Response ID",
                                "Recipient Email",
                                "Please make your own code:\nfirst letters and numbers"));
        for (int f = 0; f < 10; f++) {
            names.add("Q2_" + (f + 1));
            labels.add(
                    "How confident are you today in supporting someone to - "
                            + SyntheticPeople.QUESTIONS.get(f));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(labels);
        rows.add(names.stream().map(name -> "{\"ImportId\":\"" + name + "\"}").toList());
        for (int p = 0; p < people.size(); p++) {
            Invented person = people.get(p);
            String moment = when.start().plusMinutes(13L * p).toString().replace('T', ' ') + ":00";
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    moment,
                                    moment,
                                    "IP Address",
                                    "192.0.2." + p,
                                    "100",
                                    "True",
                                    moment,
                                    "R_" + p,
                                    "",
                                    String.join("", person.code())));
            when.ratings(person).forEach(rating -> row.add(Integer.toString(rating)));
            rows.add(row);
        }
        List<String> preview = new ArrayList<>(rows.getLast());
        preview.set(2, "Survey Preview");
        rows.add(2, preview);
        return write(
                folder.resolve("qualtrics-" + name(when) + ".csv"),
                "\uFEFF" + CsvText.of(names, rows),
                StandardCharsets.UTF_8);
    }

    /// LimeSurvey: codes and questions together, tokens, rows that were opened and never submitted.
    static Path limeSurvey(Path folder, List<Invented> people, When when) throws IOException {
        List<String> bare =
                new ArrayList<>(
                        List.of("id", "submitdate", "lastpage", "startlanguage", "seed", "token"));
        for (int f = 0; f < 10; f++) {
            bare.add(
                    String.format(
                            Locale.ROOT,
                            "G1Q1[SQ%03d]. How confident are you in supporting someone to … [%s]",
                            f + 1,
                            SyntheticPeople.QUESTIONS.get(f)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < people.size(); p++) {
            String moment = when.start().plusMinutes(13L * p).toString().replace('T', ' ') + ":00";
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    Integer.toString(2 * p + 1),
                                    moment,
                                    "3",
                                    "en",
                                    Integer.toString(123456 + p),
                                    "tk" + (7919 * (p + 3))));
            when.ratings(people.get(p)).forEach(rating -> row.add(Integer.toString(rating)));
            rows.add(row);
            List<String> opened =
                    new ArrayList<>(
                            List.of(
                                    Integer.toString(2 * p + 2),
                                    "",
                                    "0",
                                    "en",
                                    Integer.toString(223456 + p),
                                    ""));
            for (int f = 0; f < 10; f++) {
                opened.add("");
            }
            rows.add(opened);
        }
        return write(
                folder.resolve("limesurvey-" + name(when) + ".csv"),
                CsvText.of(bare, rows),
                StandardCharsets.UTF_8);
    }

    /// REDCap: all events in one file, check boxes, completion states; the address only at
    /// baseline.
    static Path redcap(Path folder, List<Invented> people) throws IOException {
        List<String> heading =
                new ArrayList<>(
                        List.of(
                                "record_id",
                                "redcap_event_name",
                                "email",
                                "site",
                                "topics___1",
                                "topics___2"));
        SyntheticPeople.FACETS.forEach(facet -> heading.add("conf_" + facet.replace('-', '_')));
        heading.add("confidence_complete");
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < people.size(); p++) {
            Invented person = people.get(p);
            for (When when : When.values()) {
                boolean first = when == When.BEFORE;
                if (p == 2 && when == When.LATER) {
                    continue;
                }
                List<String> row =
                        new ArrayList<>(
                                List.of(
                                        Integer.toString(p + 1),
                                        switch (when) {
                                            case BEFORE -> "baseline_arm_1";
                                            case AFTER -> "post_training_arm_1";
                                            case LATER -> "3_months_arm_1";
                                        },
                                        first ? person.email() : "",
                                        first ? person.site() : "",
                                        Integer.toString(p % 2),
                                        Integer.toString((p + 1) % 2)));
                for (int f = 0; f < 10; f++) {
                    row.add(
                            p == 1 && f == 7
                                    ? "11"
                                    : Integer.toString(when.ratings(person).get(f)));
                }
                row.add("2");
                rows.add(row);
            }
        }
        return write(
                folder.resolve("redcap.csv"), CsvText.of(heading, rows), StandardCharsets.UTF_8);
    }

    /// The data dictionary of [#redcap(Path, List)].
    static Path redcapDictionary(Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("record_id", "confidence", "text", "Record", "", ""));
        rows.add(List.of("email", "confidence", "text", "E-mail address", "", "y"));
        rows.add(List.of("site", "confidence", "text", "Site", "", ""));
        rows.add(List.of("topics", "confidence", "checkbox", "Topics", "1, Pain | 2, Sleep", ""));
        for (int f = 0; f < 10; f++) {
            rows.add(
                    List.of(
                            "conf_" + SyntheticPeople.FACETS.get(f).replace('-', '_'),
                            "confidence",
                            "radio",
                            "How confident are you in supporting someone to "
                                    + SyntheticPeople.QUESTIONS.get(f)
                                    + "?",
                            "0, Not at all | 1, 1 | 2, 2 | 3, 3 | 4, 4 | 5, 5 | 6, 6 | 7, 7 | 8, 8 | 9, 9 | 10, Completely | 11, Not part of my role",
                            ""));
        }
        return write(
                folder.resolve("dictionary.csv"),
                CsvText.of(
                        List.of(
                                "Variable / Field Name",
                                "Form Name",
                                "Field Type",
                                "Field Label",
                                "Choices, Calculations, OR Slider Labels",
                                "Identifier?"),
                        rows),
                StandardCharsets.UTF_8);
    }

    /// A plain table as a German or French Excel saves it: Windows-1252, semicolons, names with
    /// accents written surname first in the second file.
    static Path plain(Path folder, List<Invented> people, When when) throws IOException {
        StringBuilder text = new StringBuilder("Name;Date;Site");
        SyntheticPeople.QUESTIONS.forEach(
                question -> text.append(";\"").append(question).append('"'));
        text.append("\r\n");
        for (int p = 0; p < people.size(); p++) {
            Invented person = people.get(p);
            int space = person.name().indexOf(' ');
            String surnameFirst =
                    person.name().substring(space + 1) + ", " + person.name().substring(0, space);
            LocalDateTime moment = when.start().plusDays(p % 20);
            text.append(when == When.BEFORE ? person.name() : surnameFirst.replace('-', ' '))
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    ";%02d/%02d/%d;",
                                    moment.getDayOfMonth(),
                                    moment.getMonthValue(),
                                    moment.getYear()))
                    .append(person.site());
            for (int f = 0; f < 10; f++) {
                int rating = when.ratings(person).get(f);
                text.append(';')
                        .append(
                                p == 0 && f == 0
                                        ? rating + "/10"
                                        : p == 1 && f == 0 ? "prefer not to say" : rating + ",0");
            }
            text.append("\r\n");
        }
        return write(
                folder.resolve("plain-" + name(when) + ".csv"),
                text.toString()
                        .replace("Ł", "L")
                        .replace("ę", "e")
                        .replace("Ż", "Z")
                        .replace("ł", "l"),
                Charset.forName("windows-1252"));
    }

    private static String name(When when) {
        return when.name().toLowerCase(Locale.ROOT);
    }

    static Path write(Path file, String text, Charset charset) throws IOException {
        return Files.write(file, text.getBytes(charset));
    }

    static Path workbook(Path file, String sheet, List<List<Object>> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet(sheet), rows);
            workbook.write(out);
        }
        return file;
    }

    static void fill(XSSFSheet sheet, List<List<Object>> rows) {
        CellStyle moment = sheet.getWorkbook().createCellStyle();
        moment.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("m/d/yy h:mm:ss"));
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = row.createCell(c);
                switch (rows.get(r).get(c)) {
                    case Integer number -> cell.setCellValue(number);
                    case Double number -> cell.setCellValue(number);
                    case LocalDateTime time -> {
                        cell.setCellValue(time);
                        cell.setCellStyle(moment);
                    }
                    default -> cell.setCellValue(rows.get(r).get(c).toString());
                }
            }
        }
    }
}
