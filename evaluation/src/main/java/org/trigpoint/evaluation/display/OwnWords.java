package org.trigpoint.evaluation.display;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.AnswersBehind;
import org.trigpoint.evaluation.study.FurtherAnswer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.WaveId;

/// What people wrote to a question in their own words, of those alone who agreed to be quoted.
///
/// @param item what was asked
/// @param wave when
/// @param quoted each in one line, in an order that follows neither people nor time; nothing is
///   told of who wrote it
public record OwnWords(FurtherItem.FreeText item, WaveId wave, List<String> quoted) {
    public OwnWords {
        quoted = List.copyOf(quoted);
    }

    /// Question by question and wave by wave; those without words to show are left out.
    static List<OwnWords> of(StudyFolder folder) {
        FurtherAnswers further = folder.further();
        if (further.items().stream().noneMatch(FurtherItem.FreeText.class::isInstance)) {
            return List.of();
        }
        Set<ParticipantId> quotable = quotable(folder.study());
        List<OwnWords> all = new ArrayList<>();
        for (FurtherItem item : further.items()) {
            if (item instanceof FurtherItem.FreeText free) {
                for (WaveId wave : free.waves()) {
                    OwnWords words =
                            new OwnWords(free, wave, quoted(further, free, wave, quotable));
                    if (!words.quoted().isEmpty()) {
                        all.add(words);
                    }
                }
            }
        }
        return all;
    }

    private static Set<ParticipantId> quotable(Study study) {
        QuotePermission permission = QuotePermission.of(study);
        return AnswersBehind.of(study).people().stream()
                .filter(permission::mayBeQuoted)
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    private static List<String> quoted(
            FurtherAnswers further,
            FurtherItem.FreeText item,
            WaveId wave,
            Set<ParticipantId> quotable) {
        List<String> quoted = new ArrayList<>();
        for (FurtherAnswer answer : further.answers()) {
            if (answer.item().equals(item.id())
                    && answer.wave().equals(wave)
                    && quotable.contains(answer.participant())
                    && answer.reply() instanceof Reply.Words(String text)) {
                quoted.add(text.strip().replaceAll("\\s+", " "));
            }
        }
        quoted.sort(Comparator.comparing(OwnWords::digest).thenComparing(text -> text));
        return quoted;
    }

    private static String digest(String text) {
        return StudyFolder.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
