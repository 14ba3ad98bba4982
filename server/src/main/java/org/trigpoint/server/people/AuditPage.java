package org.trigpoint.server.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// The audit, newest first, and whether its chain is whole.
@Controller
class AuditPage {
    private static final int SHOWN = 200;
    private static final long CHECKED_AT_ONCE = 5_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Audit audit;

    AuditPage(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @GetMapping("/audit")
    ModelAndView show(SignedIn who, @RequestParam(defaultValue = "no") String check) {
        who.require(Right.SEE_AUDIT);
        List<Audit.Entry> entries =
                database.read(sql -> audit.newest(sql, who.organisation(), SHOWN));
        // hundreds of thousands of entries take seconds: only whoever wants to know waits
        boolean checked =
                check.equals("yes")
                        || entries.stream().allMatch(entry -> entry.number() <= CHECKED_AT_ONCE);
        Optional<Long> broken =
                checked
                        ? database.read(sql -> audit.firstBroken(sql, who.organisation()))
                        : Optional.empty();
        return Page.of("people/audit")
                .with("entries", entries)
                .with("checked", checked)
                .with("broken", broken.map(Object::toString).orElse(""))
                .with("moment", (AuditMoment) at -> MOMENT.format(Instant.ofEpochMilli(at)))
                .view();
    }
}
