/// Tables and YAML texts as other people's files hold them, and what can be wrong with them.
///
/// Start with [CsvFile], which reads a table, [YamlMap], which reads keys and values, and [Fault],
/// which says what is wrong. Nothing here knows what the here knows what the columns mean.
@NullMarked
package org.trigpoint.evaluation.tables;

import org.jspecify.annotations.NullMarked;
