package org.trigpoint.server.storage;

/// Something that happened, named in the past tense (`ConsentWithdrawn`), that other areas may need
/// to hear of. See [Happenings].
public interface Happening {}
