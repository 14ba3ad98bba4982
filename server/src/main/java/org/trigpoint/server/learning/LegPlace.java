package org.trigpoint.server.learning;

/// Where a page stands in its module.
///
/// @param number counted from 1
/// @param of how many there are
/// @param before the key of the page before; blank for the module's own
/// @param after the key of the page that follows; blank for the module's own
public record LegPlace(int number, int of, String before, String after) {}
