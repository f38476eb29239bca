/**
 * The command line: options, words and exit codes over the port. Must not know which backend
 * answers, how a workspace is stored, or any rule of its own; a command asks and prints.
 */
@NullMarked
package io.releasegate.cli;

import org.jspecify.annotations.NullMarked;
