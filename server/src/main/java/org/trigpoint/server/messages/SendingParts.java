package org.trigpoint.server.messages;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// What every sender works with.
@Component
record SendingParts(
        Database database,
        Letters letters,
        Doorkeeper doorkeeper,
        Wordings wordings,
        Cohorts cohorts,
        Audit audit,
        Clock clock) {}
