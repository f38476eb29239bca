/** People, the roles granted to them and the keys that speak for them. */
@NullMarked
package io.releasegate.model.person;

import org.jspecify.annotations.NullMarked;
