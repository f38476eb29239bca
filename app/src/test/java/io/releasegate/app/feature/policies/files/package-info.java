@NullMarked
package io.releasegate.app.feature.policies.files;

import org.jspecify.annotations.NullMarked;
