/// `trigpoint programme …`: commands; thin.
@NullMarked
package org.trigpoint.teaching.cli;

import org.jspecify.annotations.NullMarked;
