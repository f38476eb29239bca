package io.releasegate.governance;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a list.
 *
 * @param asOf how old the knowledge is
 * @param complete false where the backend cannot list and only things seen are given
 */
public record Known<T>(List<T> values, Instant asOf, boolean complete) {
    public Known {
        values = List.copyOf(values);
    }
}
