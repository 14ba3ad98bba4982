package org.trigpoint.evaluation.intake;

/// What becomes of one column of one file.
///
/// @param column the column
/// @param use what it is
/// @param target the item of a rating, the group of a describing column; empty otherwise
/// @param sureness whether a person should look at it
/// @param note why, in words; may be empty
record ColumnUse(Column column, Use use, String target, Sureness sureness, String note) {
    ColumnUse {
        boolean aimed = use == Use.ITEM || use == Use.THEN || use == Use.GROUP;
        if (aimed == target.isEmpty()) {
            throw new IllegalArgumentException(
                    "A rating has an item and a describing column a group, nothing else has");
        }
    }

    static ColumnUse sure(Column column, Use use, String note) {
        return new ColumnUse(column, use, "", Sureness.SURE, note);
    }
}
