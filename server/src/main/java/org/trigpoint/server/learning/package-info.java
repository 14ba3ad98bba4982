/// Learning online: modules, quizzes, practice conversations, tools, private writing, and the
/// review that opens a module. Start with [PrivateDoor] and [CompletedModules].
@NullMarked
package org.trigpoint.server.learning;

import org.jspecify.annotations.NullMarked;
