package org.trigpoint.evaluation.intake.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What one row says about who filled it in.
///
/// Every kind keeps what was written, for people to read, and a normal form, for comparison. Equal
/// normal forms are the same person; for a [Code] more is needed, and less may do.
public sealed interface Identifier {

    /// The text as it stood in the file; several elements are joined with " · ".
    String written();

    /// The text compared, empty where the row identifies nobody.
    String normal();

    /// The kind of identifier this is.
    default MatchKind kind() {
        return switch (this) {
            case Email _ -> MatchKind.EMAIL;
            case PersonName _ -> MatchKind.NAME;
            case Token _ -> MatchKind.TOKEN;
            case Code _ -> MatchKind.CODE;
        };
    }

    /// Whether the row says nothing about who filled it in.
    default boolean blank() {
        return normal().isEmpty();
    }

    /// An identifier of `kind` from the text of its columns.
    ///
    /// @param parts one text a column, blank where nothing was written; a name may have its words
    ///   in several columns, a code has one element each
    static Identifier of(MatchKind kind, List<String> parts) {
        return switch (kind) {
            case EMAIL -> new Email(String.join(" ", parts).strip());
            case NAME -> new PersonName(String.join(" ", parts).strip());
            case TOKEN -> new Token(String.join(" ", parts).strip());
            case CODE -> new Code(parts);
        };
    }

    /// An e-mail address.
    record Email(String written) implements Identifier {
        private static final Pattern WRAPPING = Pattern.compile("^(?:mailto:)|[\\s<>\"]");

        @Override
        public String normal() {
            return WRAPPING.matcher(Spelling.folded(written)).replaceAll("");
        }
    }

    /// A person's name. "García-Lopez, Ana" and "ana garcia lopez" are equal; "Liz" and "Elizabeth"
    /// are not, for nicknames are a person's to judge.
    record PersonName(String written) implements Identifier {
        private static final Pattern TITLE =
                Pattern.compile("(?:dr|mr|mrs|ms|miss|mx|prof|professor|rev|sir|dame)");

        @Override
        public String normal() {
            return String.join(" ", words());
        }

        /// The words of the name in alphabetical order, titles left out.
        List<String> words() {
            List<String> words = new ArrayList<>();
            for (String word : Spelling.words(written)) {
                if (!TITLE.matcher(word).matches()) {
                    words.add(word);
                }
            }
            Collections.sort(words);
            return words;
        }
    }

    /// A token.
    record Token(String written) implements Identifier {
        private static final Pattern SPACES = Pattern.compile("\\s+");

        @Override
        public String normal() {
            return SPACES.matcher(Spelling.folded(written)).replaceAll("");
        }
    }

    /// A code of several elements, each a fact a person is asked again at every wave (first letter
    /// of the mother's name, day of birth …).
    ///
    /// @param elements one text an element, blank where it was not answered
    record Code(List<String> elements) implements Identifier {
        private static final Pattern UNANSWERED =
                Pattern.compile("[-–?.]+|n/?a|dk|don'?t know|not sure|unknown|prefer not to say");

        public Code {
            elements = List.copyOf(elements);
        }

        @Override
        public String written() {
            return String.join(" · ", elements);
        }

        @Override
        public String normal() {
            List<String> normal = normalElements();
            return normal.stream().allMatch(String::isEmpty) ? "" : String.join("·", normal);
        }

        /// How many elements are not blank.
        public int answeredElements() {
            return (int) normalElements().stream().filter(element -> !element.isEmpty()).count();
        }

        /// The elements as compared: case and accents folded, leading zeros of numbers dropped, "?"
        /// and "don't know" blank.
        List<String> normalElements() {
            List<String> normal = new ArrayList<>(elements.size());
            for (String element : elements) {
                String folded = Spelling.folded(element);
                if (UNANSWERED.matcher(folded).matches()) {
                    normal.add("");
                } else if (Spelling.isNumber(folded)) {
                    normal.add(Spelling.withoutLeadingZeros(folded));
                } else {
                    normal.add(String.join(" ", Spelling.words(folded)).toLowerCase(Locale.ROOT));
                }
            }
            return normal;
        }
    }
}
