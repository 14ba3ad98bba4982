package org.trigpoint.server.keeping;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.keeping.PersonFile.Entry;
import org.trigpoint.server.keeping.PersonFile.Fact;
import org.trigpoint.server.keeping.PersonFile.Section;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.web.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The parts of a person's file that tell of one cohort, in words.
final class FileSections {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PersonFileSql rows;
    private final Words words;
    private final DateTimeFormatter moment;

    FileSections(JdbcClient sql, Words words, DateTimeFormatter moment) {
        this.rows = new PersonFileSql(sql);
        this.words = words;
        this.moment = moment;
    }

    private String when(long at) {
        return moment.format(Instant.ofEpochMilli(at));
    }

    private Stream<Fact> when(String key, OptionalLong at) {
        return at.isPresent()
                ? Stream.of(new Fact(words.say(key), when(at.getAsLong())))
                : Stream.empty();
    }

    private String title(String key, Cohort cohort) {
        return words.say(key, cohort.title());
    }

    Section training(Cohort cohort, Learner learner) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("file.pseudonym"), learner.pseudonym().value()));
        facts.add(new Fact(words.say("file.programme"), cohort.programme().title()));
        facts.add(new Fact(words.say("file.begins"), words.day(cohort.startsOn())));
        cohort.sites().stream()
                .filter(site -> learner.site().equals(Optional.of(site.id())))
                .forEach(site -> facts.add(new Fact(words.say("file.site"), site.name())));
        facts.add(new Fact(words.say("file.enrolled"), when(learner.enrolledAt())));
        Stream.of(
                        when("file.opened", learner.openedAt()),
                        when("file.began", learner.trainingBeganAt()),
                        when("file.stopped", learner.leftMessagesAt()),
                        when("file.withdrew", learner.withdrewDataAt()))
                .flatMap(found -> found)
                .forEach(facts::add);
        return new Section(
                title("file.training", cohort),
                words.say("file.training.text"),
                List.of(new Entry("", facts)));
    }

    Section consents(Cohort cohort, Learner learner) {
        List<Entry> entries = new ArrayList<>();
        rows.consents(learner.id())
                .forEach(said ->
                        entries.add(
                                new Entry(
                                        when(said.at()),
                                        List.of(
                                                new Fact(
                                                        words.say(
                                                                "consent."
                                                                        + said.statement().key()),
                                                        words.say(said.given() ? "yes" : "no")),
                                                new Fact(
                                                        words.say("file.sheet"),
                                                        Long.toString(said.sheet()))))));
        rows.sheets(learner.id())
                .forEach(sheet ->
                        entries.add(
                                Entry.of(
                                        new Fact(
                                                words.say("receipt.sheet", sheet.version()),
                                                sheet.text().strip()))));
        return new Section(
                title("file.consents", cohort),
                entries.isEmpty() ? words.say("file.nothing") : "",
                entries);
    }

    Section answers(Cohort cohort, Learner learner) {
        List<Entry> entries =
                rows.sendings(learner.id()).stream().map(sent -> answers(cohort, sent)).toList();
        return new Section(
                title("file.answers", cohort),
                words.say(entries.isEmpty() ? "file.nothing" : "file.answers.text"),
                entries);
    }

    private Entry answers(Cohort cohort, PersonFileSql.Sent sent) {
        String wave =
                cohort.programme()
                        .wave(new WaveId(sent.wave()))
                        .map(known -> known.label())
                        .orElse(sent.wave());
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        words.say("file.answers.kind"),
                        words.say(
                                sent.isCurrent()
                                        ? "file.answers.current"
                                        : sent.isFinished()
                                                ? "file.answers.history"
                                                : "file.answers.draft")));
        for (Map.Entry<String, JsonNode> answer : JSON.readTree(sent.answers()).properties()) {
            facts.add(new Fact(question(cohort, answer.getKey()), said(answer.getValue())));
        }
        return new Entry(wave + ", " + when(sent.at()), facts);
    }

    private static String question(Cohort cohort, String item) {
        return Stream.concat(
                        cohort.programme().instrument().items().stream()
                                .filter(known -> known.id().value().equals(item))
                                .map(Item::text),
                        cohort.programme().further().stream()
                                .filter(known -> known.id().value().equals(item))
                                .map(FurtherItem::text))
                .findFirst()
                .orElse(item);
    }

    /// An answer as someone gave it; what this program does not know is shown as it is kept.
    private String said(JsonNode answer) {
        if (answer.has("missing")) {
            return words.say("ask.not-my-role");
        }
        if (answer.has("text")) {
            return answer.get("text").asString("");
        }
        if (answer.has("chosen")) {
            List<String> chosen = new ArrayList<>();
            answer.get("chosen").forEach(option -> chosen.add(option.asString("")));
            return String.join("\n", chosen);
        }
        return answer.asStringOpt().orElseGet(answer::toString);
    }

    Section messages(Cohort cohort, Learner learner) {
        List<Entry> entries =
                rows.messages(learner.id()).stream()
                        .map(message ->
                                Entry.of(
                                        new Fact(
                                                words.say("outbox.kind"),
                                                words.say("message." + message.kind().key())),
                                        new Fact(
                                                words.say("outbox.state"),
                                                words.say("message.state." + message.state())),
                                        new Fact(
                                                words.say("outbox.due"),
                                                when(message.sentAt().orElse(message.dueAt())))))
                        .toList();
        return new Section(
                title("file.messages", cohort),
                words.say(entries.isEmpty() ? "file.nothing" : "file.messages.text"),
                entries);
    }

    Section studies(Cohort cohort, Learner learner) {
        List<Entry> entries = new ArrayList<>();
        for (PersonFileSql.Held study : rows.studies(learner.id())) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(words.say("file.studies.digest"), study.digest()));
            when("file.studies.sealed", study.sealedAt()).forEach(facts::add);
            rows.takings(study.id())
                    .forEach(taken ->
                            facts.add(
                                    new Fact(
                                            words.say("file.studies.taken", when(taken.at())),
                                            taken.facts())));
            entries.add(new Entry(words.say("file.studies.one", when(study.frozenAt())), facts));
        }
        return new Section(
                title("file.studies", cohort),
                words.say(entries.isEmpty() ? "file.studies.none" : "file.studies.text"),
                entries);
    }
}
