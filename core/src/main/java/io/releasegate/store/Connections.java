package io.releasegate.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. All of them have auto-commit off. */
interface Connections extends AutoCloseable {

    /** A connection lent for one transaction. */
    interface Lease extends AutoCloseable {
        Connection connection();

        /** The connection must not be used again: nobody knows what state it is in. */
        void discard();

        @Override
        void close();
    }

    Lease forWrite() throws SQLException;

    Lease forRead() throws SQLException;

    @Override
    void close();
}
