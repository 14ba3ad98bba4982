package org.trigpoint.evaluation.tables;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while reading goes on, so that a person is told everything at once.
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /// Adds one fault.
    public void add(Fault fault) {
        found.add(fault);
    }

    /// Runs a reading step; if it cannot go on, its faults are kept and the caller goes on with the
    /// next step.
    public void collect(Runnable step) {
        try {
            step.run();
        } catch (FaultsFoundException e) {
            found.addAll(e.faults());
        }
    }

    /// What was found so far, in the order found.
    public List<Fault> found() {
        return List.copyOf(found);
    }

    /// Ends here where anything was found.
    ///
    /// @throws FaultsFoundException with all of it
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FaultsFoundException(found);
        }
    }
}
