package org.trigpoint.teaching.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.trigpoint.teaching.check.Finding;
import org.trigpoint.teaching.check.ModuleSummary;
import org.trigpoint.teaching.check.PackCheck;
import org.trigpoint.teaching.pack.Written;
import org.trigpoint.teaching.words.Readability;
import org.trigpoint.teaching.words.ReadingAge;

/// The check as another program reads it.
final class CheckAsJson {
    private static final int DIGITS = 2;

    private CheckAsJson() {}

    static String of(PackCheck check) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("programme", check.pack().id().value());
            json.writeNumberField("version", check.pack().version());
            json.writeNumberField("minutes", check.pack().minutes());
            json.writeNumberField("faults", check.faults().size());
            json.writeNumberField("warnings", check.warnings().size());
            json.writeArrayFieldStart("findings");
            for (Finding finding : check.findings()) {
                write(json, finding);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("modules");
            for (ModuleSummary module : check.modules()) {
                write(json, module);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("weight", Written.of(finding.weight()));
        json.writeStringField("rule", Written.of(finding.rule()));
        json.writeStringField("file", finding.file());
        json.writeNumberField("line", finding.line());
        json.writeStringField("what", finding.what());
        json.writeStringField("remedy", finding.remedy());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ModuleSummary module) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", module.id().value());
        json.writeStringField("title", module.title());
        json.writeNumberField("minutes", module.minutes());
        json.writeNumberField("questions", module.questions());
        json.writeNumberField("nodes", module.nodes());
        json.writeNumberField("good_ways", module.goodWays());
        write(json, "page", module.page());
        write(json, "handout", module.handout());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Readability readability)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("words", readability.words());
        json.writeNumberField("sentences", readability.sentences());
        grade(json, "flesch_kincaid", readability.fleschKincaid());
        grade(json, "smog", readability.smog());
        if (readability.fleschKincaid().isPresent()) {
            double grade = readability.fleschKincaid().getAsDouble();
            json.writeStringField("ages", ReadingAge.ofGrade(grade).years());
        }
        json.writeArrayFieldStart("cautions");
        for (Readability.Caution caution : readability.cautions()) {
            json.writeString(Written.of(caution));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void grade(JsonGenerator json, String name, OptionalDouble grade)
            throws IOException {
        if (grade.isPresent()) {
            BigDecimal rounded =
                    BigDecimal.valueOf(grade.getAsDouble())
                            .setScale(DIGITS, RoundingMode.HALF_EVEN);
            json.writeNumberField(name, rounded);
        } else {
            json.writeNullField(name);
        }
    }
}
