package org.trigpoint.evaluation.interviews.finding;

import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Turn;

/// A place that was found, with what stands around it in the same turn.
///
/// @param excerpt where
/// @param turn the turn it is in
/// @param number the turn's number, from 1
/// @param before up to [Finder#AROUND] characters before it, on one line
/// @param words what was found, on one line
/// @param after up to [Finder#AROUND] characters after it, on one line
public record Found(
        Excerpt excerpt, Turn turn, int number, String before, String words, String after) {}
