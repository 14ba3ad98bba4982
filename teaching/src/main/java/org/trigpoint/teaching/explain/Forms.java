package org.trigpoint.teaching.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms an English word takes: plural, third person, past, -ing. Forms nobody uses do no harm,
/// since nobody types them.
///
/// @param irregular a word and those of its forms that follow no rule
record Forms(Map<String, List<String>> irregular) {

    Forms {
        irregular = Map.copyOf(irregular);
    }

    Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(irregular.getOrDefault(word, List.of()));
        if (word.length() < 2) {
            return forms;
        }
        char last = word.charAt(word.length() - 1);
        char before = word.charAt(word.length() - 2);
        if (last == 'e') {
            String cut = word.substring(0, word.length() - 1);
            forms.addAll(List.of(word + "s", word + "d", cut + "ing", word + "ing"));
        } else if (last == 'y' && !isVowel(before)) {
            String cut = word.substring(0, word.length() - 1);
            forms.addAll(List.of(cut + "ies", cut + "ied", word + "ing"));
        } else {
            boolean hisses = word.matches(".*(?:s|x|z|ch|sh)");
            forms.addAll(List.of(word + (hisses ? "es" : "s"), word + "ed", word + "ing"));
            boolean doubles = !isVowel(last) && "wxy".indexOf(last) < 0 && isVowel(before);
            if (doubles && word.length() > 2) {
                forms.addAll(List.of(word + last + "ed", word + last + "ing"));
            }
        }
        return forms;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
