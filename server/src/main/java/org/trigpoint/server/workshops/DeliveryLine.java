package org.trigpoint.server.workshops;

/// A line of the checklist.
///
/// @param delivery what is noted; blank where nothing is
public record DeliveryLine(String item, String text, String delivery) {}
