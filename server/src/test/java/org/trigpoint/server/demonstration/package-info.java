@NullMarked
package org.trigpoint.server.demonstration;

import org.jspecify.annotations.NullMarked;
