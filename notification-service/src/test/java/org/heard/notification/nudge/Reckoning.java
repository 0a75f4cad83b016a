package org.heard.notification.nudge;

import static org.heard.notification.Story.rows;
import static org.heard.notification.Story.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.notify.message.Counts;

/** Holds what we say became of messages against the provider's own count of what it took. */
final class Reckoning {

    private static final String EVERY_CHANNEL_FAILED = "every-channel-failed";

    private final Map<String, Counts.Count> taken;
    private final List<String> wrong = new ArrayList<>();

    private Reckoning(Map<String, Counts.Count> taken) {
        this.taken = taken;
    }

    /** How much is still to be done for these messages; 0 when all of them have ended. */
    static int open(Collection<Way> ways) {
        var ids = ids(ways);
        return Integer.parseInt(rows(
                        "select ? - (select count(distinct complaint_id) from duty where complaint_id = any(string_to_array(?, ',')::uuid[]))"
                                + " + (select count(*) from duty where complaint_id = any(string_to_array(?, ',')::uuid[]) and work_at is not null)"
                                + " + (select count(*) from nudge where complaint_id = any(string_to_array(?, ',')::uuid[])"
                                + " and state in ('planned', 'sending', 'doubtful', 'accepted'))",
                        ways.size(),
                        ids,
                        ids,
                        ids)
                .getFirst()
                .getFirst());
    }

    /** Nobody does anything for these messages any more, and their numbers are free for others. */
    static void forget(Collection<Way> ways) {
        var ids = ids(ways);
        sql("update nudge set work_at = null where complaint_id = any(string_to_array(?, ',')::uuid[])", ids);
        sql("update duty set work_at = null where complaint_id = any(string_to_array(?, ',')::uuid[])", ids);
        sql("update contact_point set ended_at = now() where complaint_id = any(string_to_array(?, ',')::uuid[])", ids);
    }

    /** What is wrong with any of them; empty when nobody was told twice and nobody was forgotten. */
    static List<String> of(Collection<Way> ways, NotifyStandIn provider) {
        var reckoning = new Reckoning(provider.counts().references());
        ways.forEach(reckoning::check);
        return reckoning.wrong;
    }

    private void check(Way way) {
        var nudges = rows(
                "select id::text, state, coalesce(because, ''), kind from nudge where complaint_id = ? order by position",
                way.story().id);
        nudges.forEach(nudge -> check(way, nudge.get(0), nudge.get(1), nudge.get(2)));
        var reached = nudges.stream().anyMatch(nudge -> nudge.get(1).equals("delivered"));
        if (way.mustArrive() && !(reached && nudges.size() == 1)) {
            wrong.add(way + ": it could have come and did not");
        }
        var told = reached ? "delivered" : "failed";
        var duties = rows("select state from duty where complaint_id = ?", way.story().id);
        if (duties.isEmpty()
                || !duties.stream().allMatch(duty -> duty.getFirst().equals(told))) {
            wrong.add(way + ": duties are " + duties + ", not " + told);
        }
        var tasks = rows("select because from task where complaint_id = ?", way.story().id);
        if (!tasks.equals(reached ? List.of() : List.of(List.of(EVERY_CHANNEL_FAILED)))) {
            wrong.add(way + ": tasks for a person are " + tasks);
        }
        facts(way, reached ? duties.size() : 0);
    }

    private void check(Way way, String nudge, String state, String because) {
        var times = taken.containsKey(nudge) ? taken.get(nudge).accepted() : 0;
        if (times > 1) {
            wrong.add(way + ": sent " + times + " times");
            return;
        }
        var expected =
                switch (state) {
                    case "delivered" -> 1;
                    case "dropped" -> 0;
                    case "failed" ->
                        switch (because) {
                            case "permanent-failure",
                                    "temporary-failure",
                                    "technical-failure",
                                    "validation-failed",
                                    "virus-scan-failed",
                                    "cancelled" -> 1;
                            case "refused-by-provider" -> 0;
                            default -> -1;
                        };
                    default -> -1;
                };
        if (times != expected) {
            wrong.add(way + ": is " + state + " " + because + ", and was taken " + times + " times");
        }
    }

    private void facts(Way way, int delivered) {
        var facts = rows(
                        "select type || ' ' || (payload::jsonb ->> 'dutyId') || ' ' || (payload::jsonb ->> 'channel')"
                                + " from outbox where subject = ? and type like '%.Notice%'",
                        way.story().id)
                .stream()
                .map(List::getFirst)
                .toList();
        facts.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((fact, times) -> {
                    if (times > 1) {
                        wrong.add(way + ": told " + times + " times: " + fact);
                    }
                });
        var count = facts.stream()
                .filter(fact -> fact.contains(".NoticeDelivered."))
                .count();
        if (count != delivered) {
            wrong.add(way + ": " + count + " of " + delivered + " deliveries were told");
        }
    }

    private static String ids(Collection<Way> ways) {
        return ways.stream().map(way -> way.story().id.toString()).collect(Collectors.joining(","));
    }
}
