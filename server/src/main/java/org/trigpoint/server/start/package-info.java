/// Starting the server: its commands, and the first page a person sees.
@NullMarked
package org.trigpoint.server.start;

import org.jspecify.annotations.NullMarked;
