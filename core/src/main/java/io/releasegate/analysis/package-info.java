/**
 * What rules with scopes mean to each other: which conflict and who wins, which never decide, what
 * no rule speaks for. Answers exactly, with an input that shows it, or as the reference's solver
 * does. Must not know lint rules, files or the command line.
 */
@NullMarked
package io.releasegate.analysis;

import org.jspecify.annotations.NullMarked;
