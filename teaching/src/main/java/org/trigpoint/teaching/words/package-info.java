/// What can be counted in an English text: sentences, words, syllables, and how hard it is to read.
/// Start with [Readability].
@NullMarked
package org.trigpoint.teaching.words;

import org.jspecify.annotations.NullMarked;
