package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.Warning;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.About;

/// Says everything once, from findings: the primary analysis first, then the warnings that matter
/// most, then the rest.
final class ReportText {
    private final Lettering lettering;
    private final String version;

    /// @param version of the program
    ReportText(Lettering lettering, String version) {
        this.version = version;
        this.lettering = lettering;
    }

    /// The report that may be shared: it knows nobody's answers.
    ReportDocument shared(Findings findings, Voices voices) {
        Contents contents = new Contents();
        addTo(contents, new Telling(findings, Telling.Links.NONE), voices);
        return document(findings, "Evaluation report", contents);
    }

    /// The same with the rows behind each number; for those who may see answers person by person.
    ReportDocument internal(Findings findings, Voices voices) {
        Contents contents = new Contents();
        Telling telling = new Telling(findings, Telling.Links.TO_ROWS);
        contents.add(
                new Block.Notice(
                        Block.Tone.CAUTION,
                        Phrase.of("Internal: not to be shared"),
                        Phrase.of(
                                "This page shows answers person by person, by pseudonym. Counts of pairs and changes lead to the rows behind them."
                                        + (voices.isEmpty()
                                                ? ""
                                                : " Quotations lead to their places in the interviews."))));
        addTo(contents, telling, voices);
        new TranscriptsSection(voices).addTo(contents);
        new RowsSection(telling, voices.study()).addTo(contents);
        return document(findings, "Internal report", contents);
    }

    /// The joint display alone, as a page of its own that may be shared.
    ReportDocument jointDisplay(Findings findings, Voices voices) {
        Contents contents = new Contents();
        Telling telling = new Telling(findings, Telling.Links.NONE);
        synthetic(contents, telling);
        new JointDisplaySection(voices, telling, lettering).addTo(contents);
        new JointShapesSection(voices, telling).addTo(contents);
        return document(findings, "Joint display", contents);
    }

    private static void synthetic(Contents contents, Telling telling) {
        String synthetic = telling.findings().study().about().synthetic();
        if (!synthetic.isBlank()) {
            contents.add(
                    new Block.Notice(
                            Block.Tone.SYNTHETIC,
                            Phrase.of("Synthetic study"),
                            Phrase.of(synthetic)));
        }
    }

    private void addTo(Contents contents, Telling telling, Voices voices) {
        synthetic(contents, telling);
        new PrimarySection(telling).addTo(contents);
        new ParticipantsSection(telling, lettering).addTo(contents);
        new AttendanceSection(telling).addTo(contents);
        new RatingsSection(telling, lettering).addTo(contents);
        new ChangeSection(telling, lettering).addTo(contents);
        new ComparatorSection(telling).addTo(contents);
        new ThenTestSection(telling).addTo(contents);
        new ExplanationsSection(telling).addTo(contents);
        new ReactionSection(telling).addTo(contents);
        new BesideSection(voices, telling).addTo(contents);
        new WaveModelSection(telling).addTo(contents);
        new GroupsSection(telling).addTo(contents);
        new ClustersSection(telling).addTo(contents);
        new ReliabilitySection(telling).addTo(contents);
        new ThemesSection(voices, telling).addTo(contents);
        new JointDisplaySection(voices, telling, lettering).addTo(contents);
        new JointShapesSection(voices, telling).addTo(contents);
        new NotEstimableSection(telling).addTo(contents);
        notes(contents, telling.findings().warnings());
        new MethodsSection(telling, version).addTo(contents);
        new QualitativeMethodsSection(voices, version).addTo(contents);
        new ChecklistsSection(voices, telling).addTo(contents);
    }

    /// The warnings that do not stand at the top.
    private static void notes(Contents contents, List<Warning> warnings) {
        if (warnings.size() <= Findings.AT_THE_TOP) {
            return;
        }
        contents.section("Notes");
        contents.add(
                new Block.Terms(
                        warnings.stream()
                                .skip(Findings.AT_THE_TOP)
                                .map(warning ->
                                        new Block.Term(
                                                Phrase.of(warning.title()),
                                                Phrase.withSymbols(warning.text())))
                                .toList()));
    }

    private static ReportDocument document(Findings findings, String kind, Contents contents) {
        About about = findings.study().about();
        List<String> particulars = new ArrayList<>();
        for (String line : List.of(about.programme(), about.setting(), about.dates())) {
            if (!line.isBlank()) {
                particulars.add(line);
            }
        }
        return new ReportDocument(about.title(), kind, particulars, contents.blocks());
    }
}
