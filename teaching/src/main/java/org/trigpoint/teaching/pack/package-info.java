/// A content pack: what it holds, and how it is read from its files. Start with [Pack] and
/// [PackReader]; [Rendering] turns its Markdown into safe HTML.
@NullMarked
package org.trigpoint.teaching.pack;

import org.jspecify.annotations.NullMarked;
