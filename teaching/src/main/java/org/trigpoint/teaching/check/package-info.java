/// What the content of a pack should be like, and where it is not. Start with [PackCheck].
@NullMarked
package org.trigpoint.teaching.check;

import org.jspecify.annotations.NullMarked;
