package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// How many people stand behind each theme. It says how widely a theme is shared, not how much it
/// matters: themes stay in the team's order.
///
/// @param voices how many people, and interviews of nobody named, were coded at all
/// @param interviews how many interviews were coded at all
/// @param themes in the team's order
public record Spread(int voices, int interviews, List<OfTheme> themes) {
    /// A theme is shared by several where this many voices or more stand behind it.
    public static final int SEVERAL = 3;

    public Spread {
        themes = List.copyOf(themes);
    }

    /// What stands behind one theme.
    ///
    /// @param theme which
    /// @param name its name
    /// @param voices whose words, in the order of the interviews
    /// @param interviews how many interviews
    /// @param codings how many codings, of all coders
    /// @param passages how many places in texts: overlapping codings are one
    /// @param leading whose passages are the most, and how many; empty where there are none, or two
    ///   have as many
    public record OfTheme(
            ThemeId theme,
            String name,
            List<Voice> voices,
            int interviews,
            int codings,
            int passages,
            Optional<Leading> leading) {
        public OfTheme {
            voices = List.copyOf(voices);
        }

        /// Whether one voice has more than half the passages of a theme that several share. The
        /// rule is ours.
        public boolean restsOnOneVoice() {
            return voices.size() >= SEVERAL
                    && leading.filter(voice -> 2 * voice.passages() > passages).isPresent();
        }
    }

    /// The voice with the most passages.
    public record Leading(Voice voice, int passages) {}

    /// The spread of every theme, subthemes with what they belong to and by themselves.
    public static Spread of(ThematicAnalysis analysis) {
        List<Coding> codings = SettledCodings.of(analysis);
        CodesOfThemes codes = new CodesOfThemes(analysis);
        Map<InterviewId, Voice> voices = new LinkedHashMap<>();
        analysis.interviews()
                .all()
                .forEach(interview -> voices.put(interview.id(), Voice.in(interview)));
        Set<InterviewId> coded =
                codings.stream()
                        .map(coding -> coding.excerpt().interview())
                        .collect(Collectors.toSet());
        List<OfTheme> themes = new ArrayList<>();
        for (Theme theme : analysis.themes()) {
            Set<CodeId> own = codes.of(theme.id());
            themes.add(
                    ofTheme(
                            theme,
                            codings.stream().filter(coding -> own.contains(coding.code())).toList(),
                            voices));
        }
        Set<Voice> heard = new HashSet<>(voices.values());
        heard.removeIf(voice ->
                voices.entrySet().stream()
                        .noneMatch(entry ->
                                entry.getValue().equals(voice) && coded.contains(entry.getKey())));
        return new Spread(heard.size(), coded.size(), themes);
    }

    private static OfTheme ofTheme(
            Theme theme, List<Coding> codings, Map<InterviewId, Voice> voices) {
        List<Excerpt> passages = SettledCodings.passages(codings);
        Map<Voice, Integer> byVoice = new LinkedHashMap<>();
        voices.forEach((interview, voice) -> {
            long found =
                    passages.stream()
                            .filter(passage -> passage.interview().equals(interview))
                            .count();
            if (found > 0) {
                byVoice.merge(voice, Math.toIntExact(found), Integer::sum);
            }
        });
        long interviews = passages.stream().map(Excerpt::interview).distinct().count();
        return new OfTheme(
                theme.id(),
                theme.name(),
                List.copyOf(byVoice.keySet()),
                Math.toIntExact(interviews),
                codings.size(),
                passages.size(),
                leading(byVoice));
    }

    private static Optional<Leading> leading(Map<Voice, Integer> byVoice) {
        List<Leading> sorted =
                byVoice.entrySet().stream()
                        .map(entry -> new Leading(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(Leading::passages).reversed())
                        .toList();
        boolean tied = sorted.size() > 1 && sorted.get(0).passages() == sorted.get(1).passages();
        return sorted.isEmpty() || tied ? Optional.empty() : Optional.of(sorted.getFirst());
    }
}
