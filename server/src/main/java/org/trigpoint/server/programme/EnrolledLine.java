package org.trigpoint.server.programme;

import org.trigpoint.server.people.Person;

/// Someone on the page of learners.
///
/// @param learner their id; blank where only a link is shown
/// @param person who they are
/// @param link their personal link, just made; blank otherwise
public record EnrolledLine(String learner, Person person, String link) {}
