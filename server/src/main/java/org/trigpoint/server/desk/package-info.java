/// Two files to a report, without an account: what `trigpoint import` and `trigpoint evaluate` do,
/// on pages.
///
/// What someone brings lies on a [Desk]: a private folder known only by its link, cleared after a
/// day. Start with [UploadPages] and [DeskPages].
@NullMarked
package org.trigpoint.server.desk;

import org.jspecify.annotations.NullMarked;
