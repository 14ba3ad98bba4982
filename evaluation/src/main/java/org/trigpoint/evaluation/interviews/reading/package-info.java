/// Files of other programs that hold what was said: Word, OpenDocument, PDF, RTF, plain text,
/// WebVTT and SubRip.
///
/// Start with [TranscriptFile]. Every file is treated as hostile: sizes are limited, outside
/// entities are refused, and what is damaged ends in a sentence.
@NullMarked
package org.trigpoint.evaluation.interviews.reading;

import org.jspecify.annotations.NullMarked;
