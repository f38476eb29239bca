/**
 * The tests of the shown policy: what they say of the text as it stands, and what they leave
 * untried. It must not know editors or the port; files it reaches through what it is given.
 */
@NullMarked
package io.releasegate.app.feature.policies.tests;

import org.jspecify.annotations.NullMarked;
