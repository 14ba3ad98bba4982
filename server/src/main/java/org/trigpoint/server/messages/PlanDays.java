package org.trigpoint.server.messages;

import java.util.List;

/// A wave's messages as planned.
///
/// @param wave what it is called
/// @param word the day it opens
/// @param reminders the first days they may go
public record PlanDays(String wave, String word, List<String> reminders) {
    public PlanDays {
        reminders = List.copyOf(reminders);
    }
}
