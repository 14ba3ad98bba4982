package org.trigpoint.teaching.words;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// How hard a text is to read, by two formulas that count and do not understand.
///
/// @param words how many there are
/// @param sentences how many there are
/// @param syllables in all words
/// @param polysyllables words of three syllables or more
public record Readability(int words, int sentences, int syllables, int polysyllables) {
    /// SMOG was designed for this many sentences.
    public static final int SENTENCES_FOR_SMOG = 30;

    /// Below this, one long word moves the grade.
    public static final int WORDS_FOR_A_GRADE = 100;

    private static final int POLYSYLLABLE = 3;

    public Readability {
        if (words < 0 || sentences < 0 || sentences > words || syllables < words) {
            throw new IllegalArgumentException(
                    words + " words, " + sentences + " sentences, " + syllables + " syllables");
        }
    }

    /// Why a grade is to be taken with care.
    public enum Caution {
        /// fewer than [#WORDS_FOR_A_GRADE] words
        FEW_WORDS,
        /// fewer than [#SENTENCES_FOR_SMOG] sentences
        TOO_SHORT_FOR_SMOG
    }

    /// Measures a plain text.
    public static Readability of(String text) {
        List<Sentence> sentences = Sentences.of(text);
        int words = 0;
        int syllables = 0;
        int polysyllables = 0;
        int spoken = 0;
        for (Sentence sentence : sentences) {
            List<Word> found = Words.of(sentence.text());
            spoken += found.isEmpty() ? 0 : 1;
            for (Word word : found) {
                int count = Syllables.of(word.text());
                words++;
                syllables += count;
                polysyllables += count >= POLYSYLLABLE ? 1 : 0;
            }
        }
        return new Readability(words, spoken, syllables, polysyllables);
    }

    /// Flesch–Kincaid grade: 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid et
    /// al. 1975); empty for a text without words.
    public OptionalDouble fleschKincaid() {
        return words == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(0.39 * words / sentences + 11.8 * syllables / words - 15.59);
    }

    /// SMOG grade: 1.0430 · √(polysyllables · 30 / sentences) + 3.1291 (McLaughlin 1969); empty for
    /// a text without words. It reads harder than Flesch–Kincaid.
    public OptionalDouble smog() {
        return words == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1.0430 * Math.sqrt(polysyllables * 30.0 / sentences) + 3.1291);
    }

    /// Words in a sentence, on average; empty for a text without words.
    public OptionalDouble wordsPerSentence() {
        return words == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) words / sentences);
    }

    /// What to be careful of, in the order of the enum.
    public Set<Caution> cautions() {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        if (words < WORDS_FOR_A_GRADE) {
            cautions.add(Caution.FEW_WORDS);
        }
        if (sentences < SENTENCES_FOR_SMOG) {
            cautions.add(Caution.TOO_SHORT_FOR_SMOG);
        }
        return cautions;
    }
}
