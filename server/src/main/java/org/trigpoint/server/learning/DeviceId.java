package org.trigpoint.server.learning;

/// A device as tables know it: the digest of the token it holds.
///
/// @param value 64 hexadecimal digits
public record DeviceId(String value) {}
