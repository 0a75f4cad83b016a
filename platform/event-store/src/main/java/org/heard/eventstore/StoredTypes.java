package org.heard.eventstore;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** The small numbers under which rows of events name their stored types. A number is given once and kept for ever. */
final class StoredTypes {

    private static final String ADD = """
            insert into event_type (name, revision)
            select ?, ? where not exists (select 1 from event_type where name = ? and revision is not distinct from ?)
            on conflict do nothing""";

    private final DataSource database;
    private final JtaTransactions transactions;
    private volatile Map<SerializedType, Short> numbers = Map.of();
    private volatile Map<Short, SerializedType> types = Map.of();

    StoredTypes(DataSource database, JtaTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The number of a type, given now if it has none. It stands at once, whatever becomes of the running transaction. */
    short numberOf(SerializedType type) throws SQLException {
        var key = new SimpleSerializedType(type.getName(), type.getRevision());
        var number = numbers.get(key);
        if (number == null) {
            transactions.apart(() -> {
                add(key);
                load();
            });
            number = numbers.get(key);
        }
        return number;
    }

    /** The type of a number; another instance may have given it a moment ago. */
    SerializedType typeOf(short number) throws SQLException {
        var type = types.get(number);
        if (type == null) {
            transactions.apart(this::load);
            type = types.get(number);
        }
        return type;
    }

    private void add(SerializedType type) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, type.getName());
            insert.setString(2, type.getRevision());
            insert.setString(3, type.getName());
            insert.setString(4, type.getRevision());
            insert.executeUpdate();
        }
    }

    private synchronized void load() throws SQLException {
        var byNumber = new HashMap<Short, SerializedType>();
        var byType = new HashMap<SerializedType, Short>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id, name, revision from event_type");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var type = new SimpleSerializedType(rows.getString(2), rows.getString(3));
                byNumber.put(rows.getShort(1), type);
                byType.put(type, rows.getShort(1));
            }
        }
        types = Map.copyOf(byNumber);
        numbers = Map.copyOf(byType);
    }
}
