package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;
import org.trigpoint.evaluation.interviews.identities.SyntheticTalk.Form;
import org.trigpoint.evaluation.interviews.identities.SyntheticTalk.Plant;

/// How much of what was planted a search finds, and how much it finds that was not planted.
///
/// A planted identifier is found when findings cover all of its letters and digits. A finding is
/// right when it overlaps a planted identifier. Stories are no findings here.
final class Recognition {
    final Map<Form, Count> shown = new EnumMap<>(Form.class);
    final Map<Form, Count> byRule = new EnumMap<>(Form.class);
    final Count rightFindings = new Count();
    final Count rightRules = new Count();
    final Count rightPerson = new Count();
    final List<String> missed = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    /// So many of so many.
    static final class Count {
        int hits;
        int all;

        void add(boolean hit) {
            all++;
            hits += hit ? 1 : 0;
        }

        double share() {
            return (double) hits / all;
        }

        /// The 95 % interval of Wilson (1927), in per cent.
        String interval() {
            double z = 1.959964;
            double p = share();
            double middle = p + z * z / (2 * all);
            double half = z * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
            double below = 1 + z * z / all;
            return String.format(
                    Locale.ROOT,
                    "%d of %d: %.1f %% (%.1f to %.1f)",
                    hits,
                    all,
                    100 * p,
                    Math.max(0, 100 * (middle - half) / below),
                    Math.min(100, 100 * (middle + half) / below));
        }
    }

    static KeyPeople key() {
        return new KeyPeople(
                MatchKind.NAME,
                SyntheticTalk.PEOPLE.stream()
                        .map(person ->
                                new KeyPeople.KeyPerson(person.pseudonym(), List.of(person.full())))
                        .toList());
    }

    static Listed list() {
        return new Listed(
                SyntheticTalk.LIST.stream()
                        .map(row -> new Listed.Entry(row.get(0), row.get(1), row.get(2)))
                        .toList());
    }

    private final Lexicon lexicon;

    private Recognition(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static Recognition of(List<String> templates, int count, long seed, Lexicon lexicon) {
        Recognition recognition = new Recognition(lexicon);
        // studies of eight interviews each, as people have them
        for (int study = 0; study < count; study++) {
            recognition.add(SyntheticTalk.of(templates, 8, seed + study));
        }
        return recognition;
    }

    private void add(List<SyntheticTalk.Interview> interviews) {
        List<Search.Source> sources = new ArrayList<>();
        for (int i = 0; i < interviews.size(); i++) {
            sources.add(new Search.Source("I" + i, SourceText.of(interviews.get(i).text())));
        }
        List<Search.Proposed> proposed =
                new Search(Optional.of(key()), list(), new StandIns(), List.of(), lexicon)
                        .in(sources);
        for (int i = 0; i < interviews.size(); i++) {
            // the generator uses no characters of two units, so code points are units
            compare(
                    interviews.get(i),
                    proposed.get(i).findings().stream()
                            .filter(finding -> finding.kind() != IdentifierKind.STORY)
                            .toList());
        }
    }

    private void compare(SyntheticTalk.Interview interview, List<Finding> findings) {
        String text = interview.text();
        List<Finding> rules = findings.stream().filter(f -> f.sureness() == Sureness.RULE).toList();
        for (Plant plant : interview.plants()) {
            boolean found = covers(text, plant, findings);
            boolean ruled = covers(text, plant, rules);
            shown.computeIfAbsent(plant.form(), _ -> new Count()).add(found);
            byRule.computeIfAbsent(plant.form(), _ -> new Count()).add(ruled);
            if (!found) {
                missed.add(plant.form() + ": " + around(text, plant.start(), plant.end()));
            }
            if (ruled && !plant.standIn().isEmpty()) {
                boolean right =
                        rules.stream()
                                .anyMatch(f ->
                                        touches(f, plant) && f.standIn().equals(plant.standIn()));
                rightPerson.add(right);
            }
        }
        for (Finding finding : findings) {
            boolean right = interview.plants().stream().anyMatch(plant -> touches(finding, plant));
            rightFindings.add(right);
            if (finding.sureness() == Sureness.RULE) {
                rightRules.add(right);
            }
            if (!right) {
                wrong.add(
                        finding.sureness()
                                + " "
                                + finding.why()
                                + ": "
                                + around(text, finding.start(), finding.end()));
            }
        }
    }

    Count allShown() {
        return sum(shown);
    }

    Count allByRule() {
        return sum(byRule);
    }

    private static Count sum(Map<Form, Count> counts) {
        Count sum = new Count();
        counts.forEach((form, count) -> {
            if (form != Form.UNKNOWN_NAME_WITHOUT_A_CUE) {
                sum.hits += count.hits;
                sum.all += count.all;
            }
        });
        return sum;
    }

    private static boolean covers(String text, Plant plant, List<Finding> findings) {
        for (int at = plant.start(); at < plant.end(); at++) {
            int here = at;
            if (Character.isLetterOrDigit(text.charAt(at))
                    && findings.stream().noneMatch(f -> f.start() <= here && here < f.end())) {
                return false;
            }
        }
        return true;
    }

    private static boolean touches(Finding finding, Plant plant) {
        return finding.start() < plant.end() && plant.start() < finding.end();
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 30), start)
                + "<<"
                + text.substring(start, end)
                + ">>"
                + text.substring(end, Math.min(text.length(), end + 20));
    }
}
