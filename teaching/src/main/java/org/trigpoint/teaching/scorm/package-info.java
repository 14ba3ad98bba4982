/// A pack as a SCORM 1.2 package, for other learning platforms. Start with [ScormPackage].
@NullMarked
package org.trigpoint.teaching.scorm;

import org.jspecify.annotations.NullMarked;
