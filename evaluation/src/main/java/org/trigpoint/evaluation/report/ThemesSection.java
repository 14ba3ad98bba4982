package org.trigpoint.evaluation.report;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.Interviewed;
import org.trigpoint.evaluation.display.ThemeVoices;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;
import org.trigpoint.evaluation.themes.ThemeStatus;

/// What people said: themes in the team's order, with the quotations that were chosen.
final class ThemesSection {
    private final Voices voices;
    private final Telling telling;

    ThemesSection(Voices voices, Telling telling) {
        this.voices = voices;
        this.telling = telling;
    }

    void addTo(Contents contents) {
        if (voices.themes().isEmpty()) {
            return;
        }
        contents.section("What people said");
        contents.paragraph(
                "Themes stand in the order the team gave them. In how many interviews a theme is found says how far it reaches; it ranks no theme.");
        Set<ThemeId> parts = new HashSet<>();
        voices.themes().forEach(theme -> parts.addAll(theme.theme().subthemes()));
        Set<ThemeId> told = new HashSet<>();
        for (ThemeVoices theme : voices.themes()) {
            if (!parts.contains(theme.theme().id())) {
                tell(theme, Optional.empty(), told, contents);
            }
        }
        // themes that are parts of each other in a circle have no beginning
        voices.themes().forEach(theme -> tell(theme, Optional.empty(), told, contents));
        String notQuoted = voices.display().interviewed().sentence();
        contents.paragraph(notQuoted);
    }

    private void tell(
            ThemeVoices theme, Optional<Theme> partOf, Set<ThemeId> told, Contents contents) {
        if (!told.add(theme.theme().id())) {
            return;
        }
        contents.part(partOf.map(whole -> whole.name() + ": ").orElse("") + theme.theme().name());
        if (theme.theme().status().equals(Optional.of(ThemeStatus.CANDIDATE))) {
            contents.paragraph("This theme is a candidate: it has not yet been reviewed.");
        }
        if (theme.theme().centralIdea().isBlank()) {
            contents.paragraph("No central idea was written.");
        } else {
            contents.paragraph(Phrase.of(theme.theme().centralIdea(), Phrase.Style.STRONG));
        }
        contents.paragraph(theme.theme().definition());
        if (theme.quotations().isEmpty()) {
            contents.paragraph("No quotation is shown for this theme.");
        }
        theme.quotations()
                .forEach(quotation -> contents.add(Quoted.block(quotation, telling.links())));
        if (!theme.dissenting().isEmpty()) {
            contents.paragraph("Said otherwise:");
            theme.dissenting()
                    .forEach(quotation -> contents.add(Quoted.block(quotation, telling.links())));
        }
        contents.paragraph(spread(theme, voices.display().interviewed()));
        for (ThemeId id : theme.theme().subthemes()) {
            voices.themes().stream()
                    .filter(part -> part.theme().id().equals(id))
                    .forEach(part -> tell(part, Optional.of(theme.theme()), told, contents));
        }
    }

    private static String spread(ThemeVoices theme, Interviewed interviewed) {
        int voices = theme.spread().voices().size();
        if (theme.theme().codes().isEmpty() && voices == 0) {
            return "No codes belong to this theme yet.";
        }
        int all = interviewed.people() + interviewed.ofNobody();
        return "Its codes were applied to the words of "
                + voices
                + " of "
                + Say.count(all, "person", "people")
                + " interviewed."
                + (theme.spread().restsOnOneVoice()
                        ? " More than half of these passages are one person\u2019s."
                        : "");
    }
}
