package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.Checklist;
import org.trigpoint.evaluation.study.ChecklistMark;
import org.trigpoint.evaluation.study.Checklists;
import org.trigpoint.evaluation.themes.Approach;

/// Reporting checklists, as the authors marked them.
final class ChecklistsSection {
    /// The item of TIDieR that asks how far the training was delivered as planned.
    private static final int AS_PLANNED = 12;

    private static final String QUOTED = "\u201c" + AttendanceSection.DELIVERED + "\u201d";

    private final Voices voices;
    private final Telling telling;

    ChecklistsSection(Voices voices, Telling telling) {
        this.voices = voices;
        this.telling = telling;
    }

    void addTo(Contents contents) {
        Checklists marked = voices.checklists();
        if (voices.isEmpty() && marked.marks().isEmpty()) {
            return;
        }
        contents.section("Reporting checklists");
        contents.paragraph(
                "Topics are in our short words; each checklist\u2019s source has its full wording. Places are those the authors gave in checklists.yaml.");
        List<Checklist> shown = new ArrayList<>(voices.isEmpty() ? List.of() : fitting());
        for (Checklist checklist : Checklist.values()) {
            if (marked.has(checklist) && !shown.contains(checklist)) {
                shown.add(checklist);
            }
        }
        boolean reflexive =
                voices.analysis().account().approach().equals(Optional.of(Approach.REFLEXIVE));
        if (reflexive) {
            contents.paragraph(
                    Phrase.of(
                                    "For reflexive thematic analysis see the reporting guidelines RTARG (Braun and Clarke 2024, ")
                            .then(Phrase.doi("10.1177/02692163241234800"))
                            .then(
                                    "): checklists that count coders or ask for saturation do not fit it, and none is put forward here."));
        }
        for (Checklist checklist : shown) {
            if (marked.has(checklist)) {
                table(checklist, contents);
            } else {
                contents.paragraph(
                        named(checklist)
                                .then(": not marked.")
                                .then(
                                        holds(checklist, AS_PLANNED)
                                                ? " For item 12 this report has the table "
                                                        + QUOTED
                                                        + "."
                                                : ""));
            }
        }
    }

    /// Whether this report itself has what an item asks for.
    private boolean holds(Checklist checklist, int item) {
        return checklist == Checklist.TIDIER
                && item == AS_PLANNED
                && !telling.findings().delivery().isEmpty();
    }

    /// The checklists that fit the study; of the two for interviews the one that the authors began,
    /// or else the one that fits the approach.
    private List<Checklist> fitting() {
        List<Checklist> fitting = new ArrayList<>(List.of(Checklist.GRAMMS, Checklist.TIDIER));
        Optional<Approach> approach = voices.analysis().account().approach();
        boolean begun =
                voices.checklists().has(Checklist.COREQ) || voices.checklists().has(Checklist.SRQR);
        if (!begun) {
            if (approach.isEmpty()) {
                fitting.add(Checklist.SRQR);
            } else {
                switch (approach.get()) {
                    case REFLEXIVE -> {}
                    case CODEBOOK, CODING_RELIABILITY, FRAMEWORK -> fitting.add(Checklist.COREQ);
                }
            }
        }
        return fitting;
    }

    private static Phrase named(Checklist checklist) {
        int at = checklist.source().indexOf("doi ");
        return Phrase.of(
                        checklist.title()
                                + ", "
                                + checklist.about()
                                + " ("
                                + checklist.source().substring(0, at))
                .then(Phrase.doi(checklist.source().substring(at + 4)))
                .then(")");
    }

    private String note(Checklist checklist, int item, Optional<ChecklistMark> mark) {
        String own = mark.map(ChecklistMark::note).orElse("");
        if (!holds(checklist, item)) {
            return own;
        }
        return (own.isBlank() ? "" : own + " ") + "See the table " + QUOTED + ".";
    }

    private void table(Checklist checklist, Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (int item = 1; item <= checklist.items().size(); item++) {
            Optional<ChecklistMark> mark = voices.checklists().mark(checklist, item);
            rows.add(
                    List.of(
                            Phrase.of(Integer.toString(item)),
                            Phrase.of(checklist.items().get(item - 1)),
                            Phrase.of(
                                    mark.map(ChecklistMark::place)
                                            .filter(place -> !place.isBlank())
                                            .orElse("not marked")),
                            Phrase.of(note(checklist, item, mark))));
        }
        boolean notes = rows.stream().anyMatch(row -> !row.get(3).isEmpty());
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                Block.Column.words("Item"),
                                Block.Column.words("Topic"),
                                Block.Column.words("Place")));
        if (notes) {
            columns.add(Block.Column.words("Note"));
        }
        contents.table(
                named(checklist),
                columns,
                notes ? rows : rows.stream().map(row -> row.subList(0, 3)).toList(),
                List.of());
    }
}
