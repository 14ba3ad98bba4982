package org.trigpoint.server.learning;

import org.trigpoint.server.programme.Visit;

/// Where the pages are that show files of a pack.
final class PackAddresses {
    private PackAddresses() {}

    /// The page below a personal link that shows a file: `modules/sleep/module.md`.
    static String below(Visit visit, String file) {
        String[] parts = file.split("/", -1);
        if (parts.length == 3 && parts[0].equals("modules")) {
            String module = visit.to("/module/" + parts[1]);
            return switch (parts[2]) {
                case "handout.md" -> module + "/" + Leg.TAKE_AWAY;
                case "quiz.yaml" -> module + "/" + Leg.QUIZ;
                case "practice.yaml" -> module + "/" + Leg.CONVERSATION;
                default -> module;
            };
        }
        if (parts.length == 2 && parts[0].equals("tools")) {
            return visit.to("/tool/" + parts[1].replaceFirst("\\.yaml$", ""));
        }
        return visit.to("");
    }

    /// The page of the review that shows a file.
    static String inReview(String pack, String file) {
        String[] parts = file.split("/", -1);
        return parts.length == 3 && parts[0].equals("modules")
                ? "/review/" + pack + "/" + parts[1]
                : "/review";
    }
}
