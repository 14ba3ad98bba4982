package org.trigpoint.server.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A digest over rows, alike whichever database they come from: each value is written with its kind
/// and its length, so that no two rows look the same that are not.
final class RowDigest {
    private final MessageDigest digest;
    private long rows;

    RowDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    void add(List<? extends @Nullable Object> row) {
        rows++;
        digest.update((byte) 'r');
        for (@Nullable Object value : row) {
            switch (value) {
                case null -> digest.update((byte) 'n');
                case byte[] bytes -> put('b', bytes);
                case Double number ->
                        put('d', ByteBuffer.allocate(Double.BYTES).putDouble(0, number).array());
                case Number number ->
                        put(
                                'i',
                                ByteBuffer.allocate(Long.BYTES)
                                        .putLong(0, number.longValue())
                                        .array());
                case Object text -> put('t', text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void put(char kind, byte[] bytes) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    /// What was added, as a line of a removal list.
    MovedTable of(Table table) {
        return new MovedTable(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }
}
