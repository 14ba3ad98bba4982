package org.trigpoint.teaching.pack;

/// One or two pages for the person with pain.
///
/// @param forWhom as the page says it
/// @param body its Markdown, sources left out
/// @param sources the Markdown below "Where this comes from"; may be empty
public record Handout(String title, String forWhom, Passage body, Passage sources) {
    /// The heading that begins the sources.
    public static final String SOURCES = "Where this comes from";
}
