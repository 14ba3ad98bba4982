package org.trigpoint.server.web;

/// Which part of a long list a page shows.
///
/// @param page from 1 on
/// @param each how many a page holds
/// @param total how many there are
public record Paged(int page, int each, long total) {
    public Paged {
        if (each < 1 || total < 0 || page < 1 || (page - 1L) * each > total) {
            throw new IllegalArgumentException(page + " of " + total + " by " + each);
        }
    }

    /// The page that was asked for, or the one nearest to it that there is.
    public static Paged of(int asked, int each, long total) {
        long last = Math.max(1, (total + each - 1) / each);
        return new Paged((int) Math.clamp(asked, 1, last), each, total);
    }

    /// How many stand before this page.
    public long skip() {
        return (page - 1L) * each;
    }

    /// Whether there is a page before.
    public boolean hasEarlier() {
        return page > 1;
    }

    /// Whether there is a page after.
    public boolean hasNext() {
        return skip() + each < total;
    }

    /// Whether one page holds all.
    public boolean isAll() {
        return !hasEarlier() && !hasNext();
    }
}
