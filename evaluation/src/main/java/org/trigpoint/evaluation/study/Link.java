package org.trigpoint.evaluation.study;

/// How a participant's answers at a wave came to be known as theirs: a row of links.csv.
public record Link(ParticipantId participant, WaveId wave, LinkKind kind) {}
