package org.trigpoint.evaluation.change;

import java.util.List;

/// Parses rows of small whole numbers out of bytes and hands each to its counts.
final class RowParser {
    private final int[] slotOfColumn;
    private final int[] codes;
    private final RowCounts counts;

    /// @param slotOfColumn for each column of the file its place among the ratings, or −1
    RowParser(List<Integer> slotOfColumn, int ratings, RowCounts counts) {
        this.slotOfColumn = slotOfColumn.stream().mapToInt(Integer::intValue).toArray();
        this.codes = new int[ratings];
        this.counts = counts;
    }

    /// Parses all whole rows of a block.
    ///
    /// @param end how much of `block` is filled
    /// @return where the first row begins that is not whole, or −1 where a row is not plain
    int parse(byte[] block, int end) {
        int last = end;
        while (last > 0 && block[last - 1] != '\n') {
            last--;
        }
        int at = 0;
        while (at < last) {
            if (block[at] == '\n') {
                at++;
            } else if (block[at] == '\r' && block[at + 1] == '\n') {
                at += 2;
            } else {
                at = row(block, at);
                if (at < 0) {
                    return -1;
                }
                counts.add(codes);
            }
        }
        return last;
    }

    private int row(byte[] block, int start) {
        int at = start;
        int[] slots = slotOfColumn;
        int[] ratings = codes;
        int columns = slots.length;
        for (int column = 0; column < columns; column++) {
            int slot = slots[column];
            if (slot < 0) {
                at = pastLabel(block, at);
            } else {
                int digit = block[at] - '0';
                if (digit >= 0 && digit <= 9) {
                    int value = digit;
                    digit = block[++at] - '0';
                    if (digit >= 0 && digit <= 9) {
                        value = value * 10 + digit;
                        at++;
                    }
                    ratings[slot] = value;
                } else {
                    ratings[slot] = RowCounts.MISSING;
                }
            }
            if (column < columns - 1) {
                if (block[at++] != ',') {
                    return -1;
                }
            }
        }
        if (block[at] == '\r') {
            at++;
        }
        return block[at] == '\n' ? at + 1 : -1;
    }

    /// Passes over a cell that holds no rating; a quotation mark in it makes the row not plain, by
    /// standing where a comma is expected.
    private static int pastLabel(byte[] block, int start) {
        int at = start;
        byte here = block[at];
        while (here != ',' && here != '\n' && here != '\r' && here != '"') {
            here = block[++at];
        }
        return at;
    }
}
