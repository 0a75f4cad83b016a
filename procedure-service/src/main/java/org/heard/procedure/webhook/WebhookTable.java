package org.heard.procedure.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** The sender's side of webhooks: for all councils, over JDBC, in the running transaction. */
@ApplicationScoped
class WebhookTable {

    /** Of the feed into deliveries, at most so many a webhook at a time; what a paused one misses waits in the feed. */
    private static final String SPREAD = """
            with behind as (
                select w.id, w.council_id, w.position from webhook w join council_change_head head using (council_id)
                where w.state = 'active' and head.position > w.position
                for update of w skip locked),
            spread as (
                insert into webhook_delivery (webhook_id, position, council_id, event_id, state, next_at)
                select behind.id, change.position, behind.council_id, change.event_id, 'waiting', now()
                from behind cross join lateral (
                    select position, event_id from council_change
                    where council_id = behind.council_id and position > behind.position
                    order by position limit ?) change
                on conflict do nothing
                returning webhook_id, position)
            update webhook w set position = spread.last
            from (select webhook_id, max(position) as last from spread group by webhook_id) spread
            where w.id = spread.webhook_id""";

    private static final String WAITED_FOR = """
            select w.id from webhook w where w.state = 'active' and exists (
                select 1 from webhook_delivery d
                where d.webhook_id = w.id and d.state = 'waiting' and d.next_at <= now())""";

    /** What is due of one webhook, taken by us for the time of a lease. */
    private static final String TAKE = """
            with due as (
                select d.webhook_id, d.position from webhook_delivery d join webhook w on w.id = d.webhook_id
                where d.webhook_id = ? and d.state = 'waiting' and d.next_at <= now() and w.state = 'active'
                order by d.next_at, d.position limit ? for update of d skip locked)
            update webhook_delivery d set next_at = now() + make_interval(secs => ?)
            from due, webhook w, council_change c
            where d.webhook_id = due.webhook_id and d.position = due.position and w.id = d.webhook_id
                and c.council_id = d.council_id and c.position = d.position
            returning d.webhook_id, d.position, d.attempts, w.url, w.secret,
                case when w.previous_secret_until > now() then w.previous_secret end,
                c.event_id, c.complaint_id, c.version, c.fact, c.happened_on, c.recorded_at""";

    private static final String RESULT = """
            update webhook_delivery set state = ?, attempts = attempts + 1, last_result = ?, last_try_at = now(),
                next_at = now() + make_interval(secs => ?)
            where webhook_id = ? and position = ? and state = 'waiting'""";

    private static final String PAUSE =
            "update webhook set state = 'paused', paused_because = ? where id = ? and state = 'active'";

    private final DataSource database;

    WebhookTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * A message to send.
     *
     * @param attempts how many tries were made before
     * @param previousSecret null when one alone is valid
     */
    record Due(
            UUID webhook,
            long position,
            int attempts,
            String url,
            byte[] secret,
            byte[] previousSecret,
            String changeId,
            UUID complaint,
            long version,
            String fact,
            LocalDate happenedOn,
            Instant recordedAt) {}

    /** Puts what is new into deliveries. */
    void spread(int atMost) {
        update(SPREAD, statement -> statement.setInt(1, atMost));
    }

    /** The webhooks that wait for something that is due. */
    List<UUID> waiting() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(WAITED_FOR);
                var rows = query.executeQuery()) {
            var waiting = new ArrayList<UUID>();
            while (rows.next()) {
                waiting.add(rows.getObject(1, UUID.class));
            }
            return waiting;
        } catch (SQLException failure) {
            throw new IllegalStateException("webhooks cannot be read", failure);
        }
    }

    List<Due> take(UUID webhook, int atMost, Duration lease) {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setObject(1, webhook);
            take.setInt(2, atMost);
            take.setDouble(3, seconds(lease));
            try (var rows = take.executeQuery()) {
                var due = new ArrayList<Due>();
                while (rows.next()) {
                    due.add(new Due(
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            rows.getInt(3),
                            rows.getString(4),
                            rows.getBytes(5),
                            rows.getBytes(6),
                            rows.getString(7),
                            rows.getObject(8, UUID.class),
                            rows.getLong(9),
                            rows.getString(10),
                            rows.getObject(11, LocalDate.class),
                            rows.getObject(12, OffsetDateTime.class).toInstant()));
                }
                return due;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("webhooks cannot be read", failure);
        }
    }

    void delivered(Due due, String result) {
        result(due, "delivered", result, Duration.ZERO);
    }

    void again(Due due, String result, Duration after) {
        result(due, "waiting", result, after);
    }

    /** Given up; the webhook is paused, never deleted. */
    void dead(Due due, String result) {
        result(due, "dead", result, Duration.ZERO);
        pause(due, "given-up");
    }

    void pause(Due due, String because) {
        update(PAUSE, statement -> {
            statement.setString(1, because);
            statement.setObject(2, due.webhook());
        });
    }

    private void result(Due due, String state, String result, Duration after) {
        update(RESULT, statement -> {
            statement.setString(1, state);
            statement.setString(2, result);
            statement.setDouble(3, seconds(after));
            statement.setObject(4, due.webhook());
            statement.setLong(5, due.position());
        });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, Values values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("webhooks cannot be written", failure);
        }
    }
}
