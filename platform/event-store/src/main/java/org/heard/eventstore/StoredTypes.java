package org.heard.eventstore;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** The small numbers under which rows of events name their stored types. A number is given once and kept for ever. */
final class StoredTypes {

    private static final String ADD = """
            insert into event_type (name, revision)
            select new.name, new.revision from unnest(?::text[], ?::text[]) new (name, revision)
            where not exists (select 1 from event_type known
                              where known.name = new.name and known.revision is not distinct from new.revision)
            on conflict do nothing""";

    private final DataSource database;
    private final JtaTransactions transactions;
    private volatile Map<SerializedType, Short> numbers = Map.of();
    private volatile Map<Short, SerializedType> types = Map.of();

    StoredTypes(DataSource database, JtaTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Learns, or gives, the numbers of all types that are stored today. Who stores is then never in need of a second connection beside
     * that of its transaction, of which there may be none left.
     */
    void giveAll(Collection<SerializedType> types) throws SQLException {
        load();
        add(types);
        load();
    }

    /** The number of a type, given now if it has none. It stands at once, whatever becomes of the running transaction. */
    short numberOf(SerializedType type) throws SQLException {
        var key = new SimpleSerializedType(type.getName(), type.getRevision());
        var number = numbers.get(key);
        if (number == null) {
            transactions.apart(() -> {
                add(List.of(key));
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

    private void add(Collection<? extends SerializedType> types) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            var names = types.stream().map(SerializedType::getName).toArray();
            var revisions = types.stream().map(SerializedType::getRevision).toArray();
            insert.setArray(1, connection.createArrayOf("text", names));
            insert.setArray(2, connection.createArrayOf("text", revisions));
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
