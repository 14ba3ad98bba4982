package org.trigpoint.evaluation.study;

/// Where a manuscript holds an item of a checklist, as its authors say.
///
/// @param item from 1 to the checklist's number of items
/// @param place such as `Methods, p. 4`; may be blank where only a note is given
/// @param note may be blank
public record ChecklistMark(int item, String place, String note) {
    public ChecklistMark {
        if (item < 1) {
            throw new IllegalArgumentException("Items count from 1, got " + item);
        }
    }
}
