/** What tests of the console share: the toolkit, pictures, a runner without threads. */
@NullMarked
package io.releasegate.app.testing;

import org.jspecify.annotations.NullMarked;
