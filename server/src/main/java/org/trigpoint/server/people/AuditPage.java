package org.trigpoint.server.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
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
    private final Accounts accounts;

    AuditPage(Database database, Audit audit, Accounts accounts) {
        this.database = database;
        this.audit = audit;
        this.accounts = accounts;
    }

    /// What staff are called. Entries hold their accounts alone; names are put beside them here.
    private Map<String, String> staff(SignedIn who) {
        return database.read(sql -> accounts.members(sql, who.organisation())).stream()
                .collect(
                        Collectors.toMap(
                                member -> member.id().value(), member -> member.person().name()));
    }

    /// All entries as a table, whose digests can be checked anywhere.
    @GetMapping("/audit.csv")
    ResponseEntity<StreamingResponseBody> export(SignedIn who) {
        who.require(Right.SEE_AUDIT);
        database.write(sql -> {
            audit.record(
                    sql,
                    who.organisation(),
                    who.account().value(),
                    "audit-exported",
                    who.organisation().value(),
                    Map.of());
            return true;
        });
        StreamingResponseBody body =
                out ->
                        database.read(sql -> {
                            AuditTable.write(
                                    out, lines -> audit.each(sql, who.organisation(), lines));
                            return true;
                        });
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("audit.csv").build().toString())
                .body(body);
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
                .with("staff", staff(who))
                .with("checked", checked)
                .with("broken", broken.map(Object::toString).orElse(""))
                .with("moment", (AuditMoment) at -> MOMENT.format(Instant.ofEpochMilli(at)))
                .view();
    }
}
