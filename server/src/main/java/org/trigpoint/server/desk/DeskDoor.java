package org.trigpoint.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.NotSignedInException;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;

/// Who may bring two files. Everyone, as long as there is no organisation; from then on whoever is
/// signed in, and everyone only where a setting says so. A desk that was opened before stays open
/// to whoever has its link, until it is cleared.
@Component
public final class DeskDoor {
    private final Database database;
    private final Accounts accounts;
    private final Settings settings;

    DeskDoor(Database database, Accounts accounts, Settings settings) {
        this.database = database;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// Whether someone gets through the door.
    public enum Standing {
        OPEN,
        SIGN_IN_FIRST
    }

    /// Whether whoever is at a browser gets through the door.
    public Standing standing(HttpServletRequest request) {
        boolean open =
                settings.get(Setting.EVALUATE).equals("all")
                        || SignedIn.at(request).isPresent()
                        || !database.read(accounts::isSetUp);
        return open ? Standing.OPEN : Standing.SIGN_IN_FIRST;
    }

    /// Goes on only where the door is open; whoever is not signed in is led to where they can be.
    void require(HttpServletRequest request) {
        if (standing(request) == Standing.SIGN_IN_FIRST) {
            throw new NotSignedInException();
        }
    }
}
