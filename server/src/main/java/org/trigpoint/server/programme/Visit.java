package org.trigpoint.server.programme;

/// Someone who came with their personal link, and has not taken their data back.
///
/// @param link the token in the address, which is their key
/// @param privacy where the privacy notice is; blank where none is published
public record Visit(String link, Learner learner, Cohort cohort, String privacy) {
    /// The address of one of their pages: `/l/TOKEN/module/pacing`.
    public String to(String path) {
        return "/l/" + link + path;
    }
}
