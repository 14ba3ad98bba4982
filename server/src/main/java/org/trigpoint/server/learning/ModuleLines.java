package org.trigpoint.server.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.HomeLines;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;

/// The modules on a learner's home: the next one first, then the others in the programme's order.
@Component
@Order(20)
class ModuleLines implements HomeLines {
    /// So many closed modules have a line each; more share one, since none of them can be opened.
    private static final int CLOSED_APART = 2;

    private final Course course;

    ModuleLines(Course course) {
        this.course = course;
    }

    @Override
    public List<HomeLine> of(JdbcClient sql, Visit visit) {
        Pack pack = course.pack(visit);
        List<HomeLine> lines = new ArrayList<>();
        List<HomeLine> closed = new ArrayList<>();
        boolean nextIsNamed = false;
        for (Module module : pack.modules()) {
            Coming coming = new Coming(visit, pack, module);
            Far far = course.far(sql, visit, module.id());
            boolean open = course.door(sql, coming).isOpen();
            boolean isNext = open && !far.completed() && !nextIsNamed;
            nextIsNamed |= isNext;
            (open || far.completed() ? lines : closed).add(line(pack, module, far, open, isNext));
        }
        lines.addAll(closed.size() > CLOSED_APART ? List.of(together(closed.size())) : closed);
        return lines;
    }

    private static HomeLine line(Pack pack, Module module, Far far, boolean open, boolean isNext) {
        HomeLine.Saying title = new HomeLine.Written(module.title(), pack.language());
        if (far.completed()) {
            return new HomeLine(
                    HomeLine.Stage.DONE,
                    title,
                    HomeLine.Said.of("course.completed"),
                    step(module, "course.again"));
        }
        if (!open) {
            return new HomeLine(
                    HomeLine.Stage.LATER,
                    title,
                    HomeLine.Said.of("course.not-yet"),
                    Optional.empty());
        }
        if (far.opened()) {
            return new HomeLine(
                    HomeLine.Stage.ANY_TIME,
                    title,
                    HomeLine.Said.of(
                            "course.begun",
                            far.done(module),
                            Leg.of(module).size(),
                            module.minutes()),
                    step(module, "course.go-on"));
        }
        return new HomeLine(
                HomeLine.Stage.ANY_TIME,
                title,
                HomeLine.Said.of(isNext ? "course.next" : "course.minutes", module.minutes()),
                step(module, "course.look"));
    }

    private static HomeLine together(int modules) {
        return new HomeLine(
                HomeLine.Stage.LATER,
                HomeLine.Said.of("course.closed", modules),
                HomeLine.Said.of("course.closed.note"),
                Optional.empty());
    }

    private static Optional<HomeLine.Step> step(Module module, String label) {
        return Optional.of(new HomeLine.Step("/module/" + module.id(), HomeLine.Said.of(label)));
    }
}
