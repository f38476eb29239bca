/**
 * What a role may do, what exactly a person signs, and the keys they sign with. Must not know
 * releases, configuration documents or where a passphrase comes from.
 */
@NullMarked
package io.releasegate.identity;

import org.jspecify.annotations.NullMarked;
