/// What rules can say about an explanation of pain that somebody typed: phrases that are heard
/// otherwise than meant, absolutes, claims outside the role, key ideas, ways of talking. No score.
/// Start with [Explainer]; the rules themselves are the YAML files beside it.
@NullMarked
package org.trigpoint.teaching.explain;

import org.jspecify.annotations.NullMarked;
