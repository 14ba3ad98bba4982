package org.trigpoint.evaluation.themes.exchange;

import java.util.Map;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.Coding;

/// How a project is taken into a study.
///
/// @param layer the coding round its codings belong to; never the consensus
/// @param coders how its users are called
/// @param gone what becomes of codings that an earlier import brought and the file no longer has
/// @param participants whose interview a text is, by the text's name
public record JoiningRules(
        String layer, Coders coders, Gone gone, Map<String, ParticipantId> participants) {
    /// The layer of projects that do not say which program wrote them.
    public static final String IMPORTED = "imported";

    /// How users of another program are called here.
    public enum Coders {
        /// As the file writes them.
        AS_WRITTEN,

        /// By the first letters of their names.
        INITIALS
    }

    /// What becomes of what is no longer in the file.
    public enum Gone {
        /// It stays and is listed.
        KEPT,

        /// Codings of the same layer are taken out, unless a memo or the joint display needs them,
        /// and so are codes that then nothing uses.
        REMOVED
    }

    public JoiningRules {
        participants = Map.copyOf(participants);
        if (layer.equalsIgnoreCase(Coding.CONSENSUS)) {
            throw new IllegalArgumentException("An import is no consensus");
        }
    }

    /// Nothing removed, users as written, the layer named after the program.
    public static JoiningRules of(Project project) {
        return new JoiningRules(layerOf(project.origin()), Coders.AS_WRITTEN, Gone.KEPT, Map.of());
    }

    /// The program's name without its version, which changes between exports.
    static String layerOf(String origin) {
        StringBuilder name = new StringBuilder();
        for (String word : origin.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
        }
        String layer = name.toString();
        return layer.isEmpty() || layer.equalsIgnoreCase(Coding.CONSENSUS) ? IMPORTED : layer;
    }
}
