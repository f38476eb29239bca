package io.releasegate.store;

/**
 * The ledger of one tenant and what is derived from it. Writers of one tenant are serialised by the
 * database itself, so several processes on one PostgreSQL see the same order.
 */
public interface Store extends AutoCloseable {

    /** Work inside one transaction. */
    interface Work<C, T> {
        T run(C connection) throws StoreException;
    }

    /**
     * Runs the work holding the tenant's write lock and commits; a throwable rolls everything back.
     * It returns only after the commit is durable.
     */
    <T> T write(Work<StoreWriter, T> work) throws StoreException;

    /** Runs the work on one consistent state. */
    <T> T read(Work<StoreReader, T> work) throws StoreException;

    @Override
    void close();
}
