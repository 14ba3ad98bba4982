package org.trigpoint.server.workshops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.learning.CompletedModules;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.ModuleId;
import org.trigpoint.teaching.pack.Pack;

/// Hours of learning, counted from what someone completed and where they were. They depend on no
/// consent.
@Component
public final class Hours {
    private final CompletedModules modules;
    private final Register register;
    private final Meetings meetings;
    private final Programmes programmes;

    Hours(CompletedModules modules, Register register, Meetings meetings, Programmes programmes) {
        this.modules = modules;
        this.register = register;
        this.meetings = meetings;
        this.programmes = programmes;
    }

    /// What hours are counted for.
    public enum Kind {
        MODULE,
        WORKSHOP;

        /// The key of its words.
        public String key() {
            return "hours." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Something that was done.
    public record Line(Kind kind, String title, LocalDate on, int minutes) {}

    /// All that was done, in order of time.
    public record Ledger(List<Line> lines) {
        public Ledger {
            lines = List.copyOf(lines);
        }

        /// Minutes in all.
        public int minutes() {
            return lines.stream().mapToInt(Line::minutes).sum();
        }
    }

    /// Someone's hours.
    public Ledger of(JdbcClient sql, Learner learner, Cohort cohort) {
        Pack pack = programmes.pack(cohort.programme());
        List<Line> lines = new ArrayList<>();
        for (CompletedModules.Completed done : modules.of(sql, learner.id())) {
            lines.add(
                    new Line(
                            Kind.MODULE,
                            title(pack, done.module()),
                            LocalDate.ofInstant(done.at(), cohort.zone()),
                            done.minutes()));
        }
        for (Workshop workshop : register.workshops(sql, cohort)) {
            boolean there =
                    register.noted(sql, workshop).get(learner.id()) == Register.Presence.PRESENT;
            if (there) {
                lines.add(
                        new Line(
                                Kind.WORKSHOP,
                                workshop.title(),
                                workshop.heldOn(),
                                minutes(sql, workshop)));
            }
        }
        lines.sort(Comparator.comparing(Line::on));
        return new Ledger(lines);
    }

    /// A workshop of which no length was ever said counts none.
    private int minutes(JdbcClient sql, Workshop workshop) {
        Optional<Meeting> meeting = meetings.of(sql, workshop);
        return meeting.map(one -> Math.toIntExact(one.minutes())).orElse(0);
    }

    private static String title(Pack pack, ModuleId module) {
        return pack.module(module).map(Module::title).orElse(module.value());
    }

    /// Minutes as hours and minutes: `3:05`.
    public static String said(int minutes) {
        return minutes / 60 + ":" + "%02d".formatted(minutes % 60);
    }
}
