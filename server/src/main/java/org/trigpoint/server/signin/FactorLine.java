package org.trigpoint.server.signin;

/// Someone on the page about second factors.
///
/// @param has the key of what they have: `app`
/// @param mayReset whether an administrator may take it away here
public record FactorLine(String account, String name, String has, boolean mayReset) {}
