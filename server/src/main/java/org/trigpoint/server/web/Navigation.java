package org.trigpoint.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// What stands in the head of a page for whoever is at the browser.
@FunctionalInterface
public interface Navigation {
    /// The head for a request.
    Head of(HttpServletRequest request);

    /// @param person who is signed in; blank where nobody is
    /// @param links what they may open
    record Head(String person, List<Link> links) {
        public Head {
            links = List.copyOf(links);
        }
    }

    /// @param key of the words
    /// @param address within this server
    record Link(String key, String address) {}
}
