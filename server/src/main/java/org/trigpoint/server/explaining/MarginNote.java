package org.trigpoint.server.explaining;

import java.time.Instant;
import org.trigpoint.teaching.explain.Feedback.Span;

/// What a trainer says beside an explanation.
///
/// @param by who says it, by name
/// @param span what it is said of
public record MarginNote(String id, String by, Span span, String text, Instant at) {}
