/** Tests of the inbox. */
@NullMarked
package io.releasegate.app.feature.approvals;

import org.jspecify.annotations.NullMarked;
