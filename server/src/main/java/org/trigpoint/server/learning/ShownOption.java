package org.trigpoint.server.learning;

import org.trigpoint.teaching.pack.AnswerOption;

/// An option as it is shown.
///
/// @param place counted from 0
public record ShownOption(int place, AnswerOption option, boolean chosen) {}
