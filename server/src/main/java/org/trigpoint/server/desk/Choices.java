package org.trigpoint.server.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.Corrections;
import org.trigpoint.evaluation.intake.Corrections.Correction;
import org.trigpoint.evaluation.intake.Corrections.Ends;
import org.trigpoint.evaluation.intake.ProposedItem;
import org.trigpoint.evaluation.intake.Use;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Written;

/// What a person chose on the page of columns, as its form says it.
///
/// Fields: `column.WAVE.POSITION` is `match`, `item`, `item:ID` …; `kind` is what people are
/// matched by; `low` and `high` are the ends of every scale, `low.ID` and `high.ID` of one;
/// `word.ID.N` is the number for an answer in words.
final class Choices {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}([.,]\\d{1,3})?");
    private static final String COLUMN = "column.";
    private static final String WORD = "word.";

    private final Map<String, String> fields;

    private Choices(Map<String, String> fields) {
        this.fields = fields;
    }

    static Choices none() {
        return new Choices(Map.of());
    }

    /// The fields of a form that are choices; all others are left aside.
    static Choices of(Map<String, String> form) {
        Map<String, String> kept = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            boolean ours =
                    name.startsWith(COLUMN)
                            || name.startsWith(WORD)
                            || name.startsWith("low")
                            || name.startsWith("high")
                            || name.equals("kind");
            if (ours) {
                kept.put(name, value.strip());
            }
        });
        return new Choices(kept);
    }

    static Choices read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return none();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        Map<String, String> fields = new HashMap<>();
        kept.stringPropertyNames().forEach(name -> fields.put(name, kept.getProperty(name, "")));
        return new Choices(fields);
    }

    void write(Path file) throws IOException {
        Properties kept = new Properties();
        fields.forEach(kept::setProperty);
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        }
    }

    /// What was typed into a field; empty where nothing was.
    Optional<String> typed(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// What the choices change.
    ///
    /// @param items the questions that the form showed
    /// @param faults takes a fault for each field that cannot be understood; its column is the
    ///   field
    Corrections corrections(List<ProposedItem> items, List<Fault> faults) {
        return new Corrections(columns(), kind(), ends(items, faults), answers(items, faults));
    }

    /// The choices of columns alone: they decide which questions there are.
    Corrections columnsAlone() {
        return new Corrections(columns(), kind(), Map.of(), Map.of());
    }

    private List<Correction> columns() {
        List<Correction> columns = new ArrayList<>();
        fields.forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            if (name.startsWith(COLUMN)
                    && dot > COLUMN.length()
                    && name.substring(dot + 1).matches("\\d{1,5}")) {
                String wave = name.substring(COLUMN.length(), dot);
                int position = Integer.parseInt(name.substring(dot + 1));
                use(value)
                        .ifPresent(use ->
                                columns.add(new Correction(wave, position, use, target(value))));
            }
        });
        return columns;
    }

    private static Optional<Use> use(String value) {
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        for (Use use : Use.values()) {
            if (Written.of(use).equals(name)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }

    private static String target(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? "" : value.substring(colon + 1);
    }

    private Optional<MatchKind> kind() {
        for (MatchKind kind : MatchKind.values()) {
            if (kind.id().equals(fields.get("kind"))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private Map<String, Ends> ends(List<ProposedItem> items, List<Fault> faults) {
        Map<String, Ends> ends = new HashMap<>();
        boolean together = fields.containsKey("low");
        for (ProposedItem item : items) {
            String end = together ? "" : "." + item.id();
            if (fields.containsKey("low" + end)) {
                Optional<BigDecimal> low = number("low" + end, faults);
                Optional<BigDecimal> high = number("high" + end, faults);
                if (low.isPresent() && high.isPresent()) {
                    ends.put(item.id(), new Ends(low.get(), high.get()));
                }
            }
        }
        return ends;
    }

    private Map<String, Map<String, BigDecimal>> answers(
            List<ProposedItem> items, List<Fault> faults) {
        Map<String, Map<String, BigDecimal>> answers = new HashMap<>();
        for (ProposedItem item : items) {
            Map<String, BigDecimal> own = new LinkedHashMap<>();
            for (int n = 0; n < item.words().size(); n++) {
                String field = WORD + item.id() + "." + n;
                if (!fields.getOrDefault(field, "").isEmpty()) {
                    String answer = item.words().get(n).answer();
                    number(field, faults).ifPresent(number -> own.put(answer, number));
                }
            }
            if (!own.isEmpty()) {
                answers.put(item.id(), own);
            }
        }
        return answers;
    }

    private Optional<BigDecimal> number(String field, List<Fault> faults) {
        String typed = fields.getOrDefault(field, "");
        if (NUMBER.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed.replace(',', '.')));
        }
        String shown = typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
        Fault fault =
                new Fault(
                        "",
                        0,
                        field,
                        shown.isEmpty()
                                ? "a number is missing"
                                : String.format(Locale.ROOT, "“%s” is no number", shown),
                        "");
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        return Optional.empty();
    }
}
