package org.trigpoint.teaching.pack;

import java.util.List;

/// A live session that a cohort plans.
///
/// @param delivered what a trainer ticks afterwards: what was in fact done
public record WorkshopPlan(
        Key id, String title, int minutes, List<Delivered> delivered, long line) {

    public WorkshopPlan {
        delivered = List.copyOf(delivered);
    }

    /// One line of the fidelity checklist.
    public record Delivered(Key id, String text) {}
}
