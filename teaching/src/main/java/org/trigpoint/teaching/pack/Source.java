package org.trigpoint.teaching.pack;

import java.net.URI;
import java.util.Optional;

/// Something the content rests on.
///
/// @param authors people or body, as it is to be printed
/// @param year four digits, or `n.d.` where the source gives none
/// @param where journal, series or publisher; may be empty
/// @param identifier `doi:…`, `pmid:…`, `isbn:…` or an https address
/// @param read what of it was in fact read
/// @param line where it stands in sources.yaml
public record Source(
        SourceId id,
        String authors,
        String year,
        String title,
        String where,
        String identifier,
        Reading read,
        long line) {

    /// How much of a source was read by those who cite it.
    public enum Reading {
        FULL,
        ABSTRACT,
        PAGE,
        TITLE
    }

    /// Where the source is found on the web; empty where its identifier names no place.
    public Optional<URI> address() {
        if (identifier.startsWith("https://")) {
            return Optional.of(URI.create(identifier));
        }
        if (identifier.startsWith("doi:")) {
            return Optional.of(URI.create("https://doi.org/" + identifier.substring(4).strip()));
        }
        if (identifier.startsWith("pmid:")) {
            return Optional.of(
                    URI.create(
                            "https://pubmed.ncbi.nlm.nih.gov/"
                                    + identifier.substring(5).strip()
                                    + "/"));
        }
        return Optional.empty();
    }
}
