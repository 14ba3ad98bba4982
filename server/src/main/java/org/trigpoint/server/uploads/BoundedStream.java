package org.trigpoint.server.uploads;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads so many bytes and no more; closing it leaves the other stream open.
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        int next = super.read();
        left -= next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int got = super.read(into, from, Math.toIntExact(Math.min(length, left)));
        left -= Math.max(got, 0);
        return got;
    }

    @Override
    public void close() {
        // an archive goes on after each of its entries
    }
}
