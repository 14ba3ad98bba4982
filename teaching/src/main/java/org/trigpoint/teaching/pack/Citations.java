package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a text cites: `[@nice-ng193]`, `[@one; @another]`.
public final class Citations {
    private static final Pattern CITATION = Pattern.compile("\\[@([^\\]\\n]{0,400})\\]");

    private Citations() {}

    /// A citation and where it stands.
    ///
    /// @param names as written, in their order; not all need be names of a source
    /// @param start first char in the text
    /// @param end the char behind the last
    public record Citation(List<String> names, int start, int end) {
        public Citation {
            names = List.copyOf(names);
        }
    }

    /// The citations of a text in their order.
    public static List<Citation> in(String markdown) {
        List<Citation> citations = new ArrayList<>();
        Matcher matcher = CITATION.matcher(markdown);
        while (matcher.find()) {
            citations.add(new Citation(names(matcher.group(1)), matcher.start(), matcher.end()));
        }
        return citations;
    }

    /// The names inside the brackets; the first has lost its `@` already.
    static List<String> names(String inside) {
        List<String> names = new ArrayList<>();
        for (String part : inside.split(";", -1)) {
            names.add(part.strip().replaceFirst("^@", ""));
        }
        return names;
    }

    /// A text without its citations.
    public static String without(String markdown) {
        return markdown.replaceAll(" ?" + CITATION.pattern(), "");
    }
}
