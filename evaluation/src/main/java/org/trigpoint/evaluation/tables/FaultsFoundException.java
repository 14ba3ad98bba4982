package org.trigpoint.evaluation.tables;

import java.util.List;
import java.util.stream.Collectors;

/// The data hold faults, all that could be found at once; nothing was written.
///
/// The command line lists them and ends with exit code 1.
public final class FaultsFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// @param faults at least one
    public FaultsFoundException(List<Fault> faults) {
        super(
                faults.stream()
                        .map(Fault::sentence)
                        .collect(Collectors.joining(System.lineSeparator())));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("There is no fault to report");
        }
        this.faults = List.copyOf(faults);
    }

    /// A single fault.
    public FaultsFoundException(Fault fault) {
        this(List.of(fault));
    }

    /// What is wrong, in the order of the file.
    public List<Fault> faults() {
        return faults;
    }
}
