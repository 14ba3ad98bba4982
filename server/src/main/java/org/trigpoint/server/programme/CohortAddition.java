package org.trigpoint.server.programme;

import java.util.List;
import org.trigpoint.server.people.SignedIn;

/// What other areas put on a cohort's page. A bean of this type is enough.
public interface CohortAddition {

    /// A page about this cohort.
    ///
    /// @param key of its words
    record Link(String key, String address) {}

    /// A figure of this cohort.
    ///
    /// @param title in words
    /// @param address of the picture
    /// @param narrow of the same, drawn for a narrow screen; blank where there is none
    /// @param more of the page that holds its numbers
    record Picture(String title, String address, String narrow, String more) {}

    /// A few lines about this cohort.
    ///
    /// @param title the key of its title
    /// @param lines in words
    record Facts(String title, List<String> lines) {
        public Facts {
            lines = List.copyOf(lines);
        }
    }

    /// Pages this person may open.
    List<Link> links(SignedIn who, Cohort cohort);

    /// Figures this person may see.
    default List<Picture> pictures(SignedIn who, Cohort cohort) {
        return List.of();
    }

    /// Lines this person may see.
    default List<Facts> facts(SignedIn who, Cohort cohort) {
        return List.of();
    }
}
