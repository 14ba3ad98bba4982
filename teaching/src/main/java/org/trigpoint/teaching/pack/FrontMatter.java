package org.trigpoint.teaching.pack;

import java.util.Optional;

/// A Markdown file parted into its front matter and what follows.
///
/// @param entries the keys between the two lines of `---`
/// @param body what follows
record FrontMatter(YamlEntries entries, Passage body) {
    private static final String FENCE = "---\n";

    static Optional<FrontMatter> of(String file, String text, Faults faults) {
        int end = text.indexOf("\n" + FENCE);
        if (!text.startsWith(FENCE) || end < 0) {
            faults.add(
                    file,
                    1,
                    "the file does not begin with front matter",
                    "Begin with a line of ---, then `key: value` lines, then a line of ---.");
            return Optional.empty();
        }
        int after = end + 1 + FENCE.length();
        Passage whole = new Passage(file, 1, text);
        Passage body = new Passage(file, whole.lineAt(after), text.substring(after));
        String head = text.substring(FENCE.length(), end + 1);
        return YamlEntries.read(file, 2, head, faults)
                .map(entries -> new FrontMatter(entries, body));
    }
}
