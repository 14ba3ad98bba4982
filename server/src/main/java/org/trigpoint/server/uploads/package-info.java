/// What is brought to a frozen study: interviews, another program's project, codes and themes, a
/// worksheet. Each bringing ends in a new study. Start with [Trays] and [Arriving].
@NullMarked
package org.trigpoint.server.uploads;

import org.jspecify.annotations.NullMarked;
