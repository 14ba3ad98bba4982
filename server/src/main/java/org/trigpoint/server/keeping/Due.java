package org.trigpoint.server.keeping;

import java.time.LocalDate;

/// Something whose time will be over.
///
/// @param what it is
/// @param on the day in whose night it goes
/// @param from whose it is: a cohort's id; blank where it belongs to the whole organisation
/// @param where the cohort's title; blank as well
/// @param wave of which wave; blank where of the whole cohort
/// @param count how many there are
public record Due(Period what, LocalDate on, String from, String where, String wave, long count) {}
