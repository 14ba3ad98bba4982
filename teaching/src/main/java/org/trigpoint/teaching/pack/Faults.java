package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while reading goes on, so that a person is told everything at once.
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String file, long line, String what, String remedy) {
        found.add(new Fault(file, line, what, remedy));
    }

    void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
