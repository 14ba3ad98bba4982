/// The server under load: how long pages take, how many answers a second it keeps.
///
/// Start with [SubmissionBenchmark]; everything runs against a server that is a process of its own.
@NullMarked
package org.trigpoint.benchmarks.server;

import org.jspecify.annotations.NullMarked;
