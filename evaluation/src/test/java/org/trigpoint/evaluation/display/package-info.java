@NullMarked
package org.trigpoint.evaluation.display;

import org.jspecify.annotations.NullMarked;
