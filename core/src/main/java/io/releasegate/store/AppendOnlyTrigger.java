package io.releasegate.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Lets H2 refuse changes of recorded rows; its schema names this class. */
public final class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(
            Connection connection,
            @Nullable Object @Nullable [] oldRow,
            @Nullable Object @Nullable [] newRow)
            throws SQLException {
        throw new SQLException("this table is append-only");
    }
}
