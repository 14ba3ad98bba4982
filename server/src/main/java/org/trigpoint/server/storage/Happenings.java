package org.trigpoint.server.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells those who listen what happened, in the transaction in which it happened: what they write
/// is written with it or not at all.
@Component
public final class Happenings {
    private final List<Listener<?>> listeners;

    Happenings(List<Listener<?>> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /// Hears of one kind of happening. A bean of this type is enough to be told.
    public interface Listener<H extends Happening> {
        /// The kind it hears of.
        Class<H> kind();

        /// @param sql the transaction in which it happened
        void on(JdbcClient sql, H happening);
    }

    /// Tells all who listen; returns when they are done.
    public void tell(JdbcClient sql, Happening happening) {
        listeners.forEach(listener -> tell(listener, sql, happening));
    }

    private static <H extends Happening> void tell(
            Listener<H> listener, JdbcClient sql, Happening happening) {
        if (listener.kind().isInstance(happening)) {
            listener.on(sql, listener.kind().cast(happening));
        }
    }
}
