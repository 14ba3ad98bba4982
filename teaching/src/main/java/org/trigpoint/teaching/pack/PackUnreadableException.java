package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.stream.Collectors;

/// A pack that was to be used and has faults.
public final class PackUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    PackUnreadableException(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// Everything that was found.
    public List<Fault> faults() {
        return faults;
    }
}
