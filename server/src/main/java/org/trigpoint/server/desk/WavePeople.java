package org.trigpoint.server.desk;

/// People at a wave.
///
/// @param label what a report calls the wave
/// @param people how many answered
/// @param joined how many of them were recognised at another wave
public record WavePeople(String label, int people, int joined) {}
