/// Tests of what holds the server up: kills, walks through every address, spoilt forms.
@NullMarked
package org.trigpoint.server.holding;

import org.jspecify.annotations.NullMarked;
