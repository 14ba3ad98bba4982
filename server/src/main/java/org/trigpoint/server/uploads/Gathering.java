package org.trigpoint.server.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.reading.Proposing;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.exchange.Exchange;
import org.trigpoint.evaluation.themes.exchange.ExchangeReport;
import org.trigpoint.evaluation.themes.exchange.Joined;
import org.trigpoint.evaluation.themes.exchange.Joining;
import org.trigpoint.evaluation.themes.exchange.JoiningRules;
import org.trigpoint.evaluation.themes.exchange.Losses;
import org.trigpoint.evaluation.themes.exchange.Project;

/// Joins the texts on a tray with what a study holds, as a person said whose they are. Names are
/// still in them.
final class Gathering {
    private final MixedStudy study;
    private final Whose whose;
    private final Faults faults = new Faults();
    private final List<String> lines = new ArrayList<>();

    private Gathering(MixedStudy study, Whose whose) {
        this.study = study;
        this.whose = whose;
    }

    /// What a study would hold.
    ///
    /// @param lines what arrived, changed and was left behind of projects, for a person
    record Gathered(ThematicAnalysis analysis, List<String> lines) {
        Gathered {
            lines = List.copyOf(lines);
        }
    }

    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where files hold faults
    static Gathered of(Tray tray, MixedStudy study, Whose whose) {
        Gathering gathering = new Gathering(study, whose);
        ThematicAnalysis analysis = gathering.interviews(tray);
        for (Brought file : tray.files(Part.PROJECT)) {
            analysis = gathering.project(file, analysis);
        }
        gathering.faults.throwIfAny();
        return new Gathered(analysis, gathering.lines);
    }

    private ThematicAnalysis interviews(Tray tray) {
        List<Interview> all = new ArrayList<>(study.analysis().interviews().all());
        for (Brought file : tray.files(Part.INTERVIEW)) {
            String key = TextsOnTray.keyOf(file);
            Optional<ParticipantId> person = whose.of(key);
            if (person.isEmpty()) {
                continue;
            }
            Proposing.Told told =
                    new Proposing.Told(
                            person, whose.asking(key), Optional.empty(), whose.date(key), "");
            new Proposing(new Interviews(all), List.of(), TextsOnTray.people(study), told)
                    .of(List.of(file.file()), faults)
                    .forEach(proposed -> all.add(proposed.interview()));
        }
        return study.analysis().with(new Interviews(all));
    }

    private ThematicAnalysis project(Brought file, ThematicAnalysis before) {
        Losses losses = new Losses();
        Project project = Exchange.read(file.file(), losses);
        Map<String, ParticipantId> owners = new HashMap<>();
        List<Project.Source> sources = new ArrayList<>();
        for (int i = 0; i < project.sources().size(); i++) {
            Project.Source source = project.sources().get(i);
            Optional<ParticipantId> person = whose.of(TextsOnTray.keyOf(file, i));
            if (person.isPresent()) {
                String name = free(person.get().value(), owners);
                owners.put(name, person.get());
                sources.add(renamed(source, name));
            } else {
                losses.dropped("text", source.name(), "it was left out on purpose");
            }
        }
        Project chosen = withTexts(project, sources);
        Joined joined =
                Joining.join(
                        chosen,
                        before,
                        study.folder().study().participants(),
                        new JoiningRules(
                                JoiningRules.of(project).layer(),
                                JoiningRules.Coders.INITIALS,
                                JoiningRules.Gone.KEPT,
                                owners),
                        losses);
        lines.addAll(new ExchangeReport(losses, joined.changes()).lines());
        return joined.analysis();
    }

    private static String free(String pseudonym, Map<String, ParticipantId> taken) {
        String name = pseudonym;
        for (int number = 2; taken.containsKey(name); number++) {
            name = pseudonym + " " + number;
        }
        return name;
    }

    /// A text is called by the pseudonym: what another program called it may name someone.
    private Project.Source renamed(Project.Source source, String name) {
        return new Project.Source(
                source.guid(),
                name,
                source.text(),
                whose.keepsNotes() ? source.description() : "",
                whose.keepsNotes()
                        ? source.selections()
                        : source.selections().stream().map(Gathering::bare).toList(),
                source.whole(),
                List.of());
    }

    private static Project.Selection bare(Project.Selection selection) {
        return new Project.Selection(
                selection.guid(), "", "", selection.start(), selection.end(), selection.codings());
    }

    private Project withTexts(Project project, List<Project.Source> sources) {
        return new Project(
                project.name(),
                project.origin(),
                project.users(),
                project.codes(),
                project.variables(),
                // cases said whose the texts are; a person has said so since
                List.of(),
                sources,
                whose.keepsNotes() ? project.notes() : List.of(),
                project.sets(),
                project.links(),
                whose.keepsNotes() ? project.description() : "");
    }
}
