/**
 * Composition for the command line, the console and the server: {@link
 * io.releasegate.launch.LocalWorkspace#open} opens a workspace folder and {@link
 * io.releasegate.launch.LocalWorkspace#found} makes one; {@code signIn} unlocks a person, {@code
 * governance} is the port, {@code keyring} signs. {@link io.releasegate.launch.Machine#here} is the
 * only place that takes clock, ids and chance from the machine. Must not decide anything.
 */
@NullMarked
package io.releasegate.launch;

import org.jspecify.annotations.NullMarked;
