/// Reference numbers for tests.
@NullMarked
package org.trigpoint.statistics.reference;

import org.jspecify.annotations.NullMarked;
