/// Keeping people's data well: periods that act, requests for one's own data, withdrawals that
/// survive a restored backup.
///
/// Start with [Retention], [PersonFile] and [WithdrawalLedger].
@NullMarked
package org.trigpoint.server.keeping;

import org.jspecify.annotations.NullMarked;
