package org.trigpoint.evaluation.interviews.identities;

/// What may tell who someone is.
public enum IdentifierKind {
    /// Someone of the key file.
    PARTICIPANT("participant"),
    /// Someone of the user's list, or someone a text names.
    PERSON("person"),
    /// A text of the user's list that names no person: a practice, a town.
    LISTED("listed"),
    /// A practice, hospital, school or street a text names.
    PLACE("place"),
    EMAIL("e-mail"),
    TELEPHONE("telephone"),
    NHS_NUMBER("NHS number"),
    POSTCODE("postcode"),
    DATE_OF_BIRTH("date of birth"),
    /// A passage that tells someone's story: never changed but by a person.
    STORY("story");

    private final String words;

    IdentifierKind(String words) {
        this.words = words;
    }

    /// The kind as files and stand-ins write it.
    public String words() {
        return words;
    }
}
