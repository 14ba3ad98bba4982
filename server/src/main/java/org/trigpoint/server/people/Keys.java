package org.trigpoint.server.people;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

/// The key set that encrypts identities, and the one that finds an address again without reading
/// it. It lies outside backups: in a file of its own, or in the environment where two servers share
/// one database.
public final class Keys {
    private static final int INDEX_BYTES = 16;

    private final KeysetHandle seals;
    private final KeysetHandle indexes;
    private final Aead aead;
    private final PrfSet prf;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Keys(KeysetHandle seals, KeysetHandle indexes) throws GeneralSecurityException {
        this.seals = seals;
        this.indexes = indexes;
        this.aead = seals.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prf = indexes.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /// Reads the key set from a file, and makes it where there is none; only its owner can read it.
    public static Keys in(Path file) {
        if (Files.exists(file)) {
            try {
                return of(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the key set", e);
            }
        }
        Keys fresh = fresh();
        fresh.writeTo(file);
        return fresh;
    }

    /// A new key set.
    public static Keys fresh() {
        try {
            return new Keys(
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    KeysetHandle.generateNew(
                            PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key set can be made", e);
        }
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException where the text is no key set; nothing of it is quoted
    public static Keys of(String text) {
        List<String> parts = text.strip().lines().toList();
        if (parts.size() != 2) {
            throw new IllegalArgumentException("The key set has not its two lines");
        }
        try {
            return new Keys(parse(parts.getFirst()), parse(parts.getLast()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key set cannot be read", e);
        }
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /// The key set as two lines of JSON: secret.
    String text() {
        try {
            return line(seals) + "\n" + line(indexes) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key set cannot be written", e);
        }
    }

    private static String line(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                        handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .replace("\n", " ");
    }

    /// Writes the key set so that nobody else can read it, not even while it is written.
    void writeTo(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text(), StandardOpenOption.WRITE);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the key set", e);
        }
    }

    /// The same keys with new ones in front, which seal and index from now on; the old ones still
    /// open.
    Keys rotated() {
        try {
            return new Keys(
                    KeysetHandle.newBuilder(seals)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build(),
                    KeysetHandle.newBuilder(indexes)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedPrfParameters.HMAC_SHA256_PRF)
                                            .withRandomId()
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key set cannot be rotated", e);
        }
    }

    /// Whether older keys are still beside those that seal and index: a rotation is under way.
    boolean holdsOlder() {
        return seals.size() > 1 || indexes.size() > 1;
    }

    /// The keys that seal and index, without the older ones.
    Keys withoutOlder() {
        try {
            return new Keys(alone(seals), alone(indexes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key set cannot be rotated", e);
        }
    }

    private static KeysetHandle alone(KeysetHandle handle) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder();
        KeysetHandle.Entry primary = handle.getPrimary();
        builder.addEntry(
                KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary());
        return builder.build();
    }

    /// The number of the key that seals; it is no secret.
    int number() {
        return seals.getPrimary().getId();
    }

    /// Encrypts a text so that it opens only for the row it was sealed for.
    ///
    /// @param row the id of the row that keeps it
    byte[] seal(String text, String row) {
        try {
            return aead.encrypt(
                    text.getBytes(StandardCharsets.UTF_8), row.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It cannot be encrypted", e);
        }
    }

    /// Decrypts what [#seal] gave for the same row.
    ///
    /// @throws IllegalStateException where the key set or the row is another one
    String open(byte[] sealed, String row) {
        try {
            return new String(
                    aead.decrypt(sealed, row.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "An identity does not open: is this the key set it was sealed with?", e);
        }
    }

    /// Whether [#open] would open it.
    boolean canOpen(byte[] sealed, String row) {
        try {
            String _ = open(sealed, row);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /// A digest by which a text is found again; without the key it says nothing.
    String index(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), INDEX_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It cannot be indexed", e);
        }
    }
}
