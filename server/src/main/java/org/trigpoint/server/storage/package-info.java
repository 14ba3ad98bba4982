/// Where things are kept: the data folder and the database.
///
/// Start with [Database]: everything is read by [Database#read] and written by [Database#write].
@NullMarked
package org.trigpoint.server.storage;

import org.jspecify.annotations.NullMarked;
