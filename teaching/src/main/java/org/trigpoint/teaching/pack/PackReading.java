package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Set;

/// What reading a pack gave.
///
/// @param pack what could be read: whole only where there is no fault
/// @param faults everything that is wrong with its form
/// @param unread files that are no part of the format
public record PackReading(Pack pack, List<Fault> faults, Set<String> unread) {

    public PackReading {
        faults = List.copyOf(faults);
        unread = Set.copyOf(unread);
    }

    /// The pack, for those who use it.
    ///
    /// @throws PackUnreadableException where anything is wrong with its form
    public Pack whole() {
        if (!faults.isEmpty()) {
            throw new PackUnreadableException(faults);
        }
        return pack;
    }
}
