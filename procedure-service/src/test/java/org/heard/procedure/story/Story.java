package org.heard.procedure.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.testkit.ServedApi;

/** One complaint, told with the bodies that the service's document shows; the clock stands at the day of each. */
final class Story {

    private static final ServedApi API = ServedApi.ofThisModule();
    private static final String BELOW = "POST /v1/complaints/{id}/";
    private static final int STALE = 412;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);

    private final Lodged lodged;
    private final Calendar calendar;
    private final Council council;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> told = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    private Story(Lodged lodged, Calendar calendar, Council council) {
        this.lodged = lodged;
        this.calendar = calendar;
        this.council = council;
    }

    /**
     * A complaint of two points, received on 5 January 2026.
     *
     * @param complainant such as child or other
     */
    static Story of(Lodged lodged, Calendar calendar, String procedure, String complainant, int points) {
        calendar.set(RECEIVED);
        return new Story(lodged, calendar, Council.of(lodge(lodged, procedure, complainant, points)));
    }

    private static UUID lodge(Lodged lodged, String procedure, String complainant, int points) {
        var id = UUID.randomUUID();
        var young = complainant.equals("child");
        var about = new ArrayList<ComplaintLodged.Point>();
        for (var point = 0; point < points; point++) {
            about.add(new ComplaintLodged.Point(UUID.randomUUID(), "looked-after-care"));
        }
        lodged.publish(
                Lodged.COUNCIL,
                UUID.randomUUID().toString(),
                new ComplaintLodged(
                        id,
                        "HRD-0001",
                        RECEIVED,
                        "phone",
                        complainant,
                        young,
                        procedure,
                        List.of("ROUTE-6"),
                        about,
                        true,
                        null,
                        List.of()));
        return id;
    }

    /** There is another complaint, of which the examples speak by this id. */
    Story another(String id) {
        var other = lodge(lodged, "statutory", "child", 1);
        Council.of(other);
        ids.put(id, other.toString());
        return this;
    }

    /** These steps, one after the other, as the document shows them. */
    Story tells(String... steps) {
        for (var step : steps) {
            told.add(BELOW + step);
            take(step, API.example(BELOW + step));
        }
        return this;
    }

    /** The same on another day. */
    Story tells(String step, LocalDate day) {
        var example = API.example(BELOW + step);
        take(step, example.replace(ServedApi.firstField(example), day.toString()));
        return this;
    }

    /** What the example needs before it and no example shows. */
    Story given(String step, String body) {
        take(step, body.replace('\'', '"'));
        return this;
    }

    private void take(String step, String example) {
        var body = example;
        for (var id : ids.entrySet()) {
            body = body.replace(id.getKey(), id.getValue());
        }
        calendar.set(LocalDate.parse(ServedApi.firstField(body)));
        body = body.replace("'", "\\u0027"); // which Council takes for quotes
        var answer = council.post(step, body).extract();
        while (answer.statusCode() == STALE) {
            answer = council.post(step, body).extract();
        }
        wrong.addAll(API.wrong(BELOW + step, answer.statusCode(), answer.asString()));
    }

    /** The examples that were sent. */
    Set<String> told() {
        return told;
    }

    /** Answers that were not what the document promises. */
    List<String> wrong() {
        return wrong;
    }
}
