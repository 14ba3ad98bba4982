package org.trigpoint.teaching.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a text.
public final class Words {
    private static final Pattern WORD =
            Pattern.compile(
                    "\\p{N}+(?:[.,]\\p{N}+)*|\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:['’\\-‑][\\p{L}\\p{N}]++)*+");

    private Words() {}

    /// The words in their order; a number is a word.
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), matcher.group()));
        }
        return words;
    }
}
