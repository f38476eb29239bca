/**
 * The port: all that a console or a command line can ask of a governance backend, local or remote.
 * Must not know any backend; differences between them are Capabilities.
 */
@NullMarked
package io.releasegate.governance;

import org.jspecify.annotations.NullMarked;
