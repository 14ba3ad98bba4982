package org.trigpoint.server.messages;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Statement;

/// What someone agreed to, and what they had read.
///
/// @param at when they decided, epoch milliseconds
/// @param sheetVersion the version of the information sheet
/// @param sheet its text
/// @param said their answer to each statement
record Receipt(long at, long sheetVersion, String sheet, Map<Statement, Consents.Said> said) {
    Receipt {
        Map<Statement, Consents.Said> ordered = new EnumMap<>(Statement.class);
        ordered.putAll(said);
        said = Collections.unmodifiableMap(ordered);
    }
}
