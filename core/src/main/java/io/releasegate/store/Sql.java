package io.releasegate.store;

import io.releasegate.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements on one connection and turns errors into StoreExceptions. */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Row<T> mapping, String sql, Object... arguments) throws StoreException {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapping.map(rows));
            }
            return found;
        } catch (SQLException e) {
            throw SqlErrors.map(e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StoreException(
                    Kind.CORRUPT, "A stored row makes no sense: " + e.getMessage(), e);
        }
    }

    <T> Optional<T> one(Row<T> mapping, String sql, Object... arguments) throws StoreException {
        return list(mapping, sql, arguments).stream().findFirst();
    }

    /** How many rows it changed. */
    int update(String sql, Object... arguments) throws StoreException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlErrors.map(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, arguments[i]);
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
