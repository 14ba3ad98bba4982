package org.trigpoint.server.interviews;

/// What interviewers ask, in Markdown.
///
/// @param version from 1; 0 where it is the one this program offers
record Guide(long version, String text) {}
