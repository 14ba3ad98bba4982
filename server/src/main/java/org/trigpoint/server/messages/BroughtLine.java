package org.trigpoint.server.messages;

/// What came of a report that was brought, as the page shows it.
///
/// @param file what it was called; blank where it was pasted
/// @param ending the key of what came of it
/// @param to name and address of whom the message was for; blank where it is no message of ours
/// @param timeline the address of what was written to them; blank where there is none
/// @param status the report's status code; may be blank
public record BroughtLine(String file, String ending, String to, String timeline, String status) {}
