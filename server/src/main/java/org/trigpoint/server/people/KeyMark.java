package org.trigpoint.server.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says of the key set that its values are sealed with.
final class KeyMark {
    private static final String WORD = "trigpoint";
    private static final String ROW = "key_mark";

    private final JdbcClient sql;

    KeyMark(JdbcClient sql) {
        this.sql = sql;
    }

    /// How far a change of keys is.
    enum State {
        /// All values are sealed with the key set of the mark.
        WHOLE,
        /// Some are sealed with an older one.
        CHANGING
    }

    /// Whether a key set is the one that belongs to this database.
    enum Fit {
        /// It is, or nothing has said yet which it is.
        FITS,
        /// It opens nothing here.
        ANOTHER,
        /// A change of keys was interrupted.
        CHANGING
    }

    /// How a key set fits, going by the mark, or by any identity where there is no mark yet.
    Fit fit(Keys keys) {
        KeyMarkSql marks = new KeyMarkSql(sql);
        Optional<KeyMarkSql.Row> mark = marks.read();
        if (mark.isEmpty()) {
            return marks.anyIdentity()
                    .map(value -> opens(keys, value.sealed(), value.row()))
                    .orElse(Fit.FITS);
        }
        return switch (mark.get().state()) {
            case CHANGING -> Fit.CHANGING;
            case WHOLE -> opens(keys, mark.get().proof(), ROW);
        };
    }

    private static Fit opens(Keys keys, byte[] sealed, String row) {
        return keys.canOpen(sealed, row) ? Fit.FITS : Fit.ANOTHER;
    }

    /// Notes that all is sealed with these, or that a change to them begins.
    void set(Keys keys, State state) {
        new KeyMarkSql(sql).put(state, keys.seal(WORD, ROW));
    }

    /// Notes these where nothing was noted yet.
    void setFirst(Keys keys) {
        if (new KeyMarkSql(sql).read().isEmpty()) {
            set(keys, State.WHOLE);
        }
    }
}
