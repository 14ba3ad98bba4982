package org.trigpoint.teaching.check;

import java.math.BigInteger;
import java.util.stream.Collectors;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.ModuleId;
import org.trigpoint.teaching.pack.PlainText;
import org.trigpoint.teaching.words.Readability;

/// A module in numbers.
///
/// @param page how the module's own page reads
/// @param handout how its handout reads, sources left out
/// @param goodWays different ways through the practice conversation to a good ending
public record ModuleSummary(
        ModuleId id,
        String title,
        int minutes,
        Readability page,
        Readability handout,
        int questions,
        int nodes,
        BigInteger goodWays) {

    static ModuleSummary of(Module module) {
        String page =
                module.sections().stream()
                        .map(section -> section.title() + "\n\n" + plain(section.body().markdown()))
                        .collect(Collectors.joining("\n\n"));
        return new ModuleSummary(
                module.id(),
                module.title(),
                module.minutes(),
                Readability.of(page),
                Readability.of(plain(module.handout().body().markdown())),
                module.quiz().questions().size(),
                module.practice().nodes().size(),
                PracticeCheck.goodWays(module.practice()));
    }

    private static String plain(String markdown) {
        return PlainText.of(markdown);
    }
}
