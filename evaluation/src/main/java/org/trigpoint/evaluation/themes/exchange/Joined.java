package org.trigpoint.evaluation.themes.exchange;

import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// A study's words after a project was taken in.
///
/// @param analysis everything that was there and everything that arrived
/// @param changes what is different from before
public record Joined(ThematicAnalysis analysis, Changes changes) {}
