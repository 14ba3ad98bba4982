package org.trigpoint.teaching.explain;

/// Where a pattern fits, counted in tokens.
///
/// @param rule which rule
/// @param from the first token of the fit
/// @param to the token behind the last
/// @param markFrom the first token that is marked
/// @param markTo the token behind the last marked one
record Hit(String rule, int from, int to, int markFrom, int markTo) {

    int length() {
        return markTo - markFrom;
    }
}
