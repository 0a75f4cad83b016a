package org.heard.localstack.notify;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.v2.Faults;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.localstack.notify.web.Json;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;
import org.heard.localstack.notify.web.WebServer;

/** What the real Notify has not: reading every message, writing as a person, ordering faults, counting. */
final class StandInApi {

    private record FaultOrder(Integer status, Integer times, String kind, String to) {}

    private record OutcomeOrder(String to, Status status, Receipts receipts) {}

    private record Returned(UUID id) {}

    private record TextFrom(String from, String to, String text) {}

    private static final int MAX_FAULTS = 10_000;
    private static final ObjectReader STRICT =
            Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final MessageBook book;
    private final Faults faults;
    private final Delivery delivery;

    StandInApi(MessageBook book, Faults faults, Delivery delivery) {
        this.book = book;
        this.faults = faults;
        this.delivery = delivery;
    }

    void routes(WebServer web) {
        web.route("GET", "/stand-in/messages", this::messages);
        web.route("DELETE", "/stand-in/messages", request -> clearMessages());
        web.route("GET", "/stand-in/counts", request -> Reply.json(200, book.counts()));
        web.route("POST", "/stand-in/replies", this::reply);
        web.route("POST", "/stand-in/faults", this::orderFaults);
        web.route("DELETE", "/stand-in/faults", request -> clearFaults());
        web.route("POST", "/stand-in/outcomes", this::orderOutcome);
        web.route("POST", "/stand-in/returned-letters", this::bringBack);
        web.route("GET", "/stand-in/health", request -> Reply.json(200, Map.of("status", "UP")));
    }

    private Reply messages(Request request) {
        long after;
        try {
            after = request.query("after").map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            return Reply.problem(400, "invalid-value", "after is a sequence number.");
        }
        var to = request.query("to").map(Address::of);
        var candidates = to.map(book::with).orElseGet(() -> book.all(message -> true));
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "messages",
                candidates.stream()
                        .filter(message -> message.sequence() > after)
                        .filter(message -> to.isEmpty() || message.via() != Via.PHONE)
                        .toList());
        json.put("lastSequence", book.lastSequence());
        return Reply.json(200, json);
    }

    private Reply clearMessages() {
        book.clear();
        return Reply.empty(204);
    }

    private Reply reply(Request request) {
        var order = read(request, TextFrom.class);
        if (order.isEmpty()) {
            return malformed("{\"from\": \"07700900123\", \"text\": \"NEXT\"}");
        }
        var from = Optional.ofNullable(order.get().from()).flatMap(Address::phone);
        var text = order.get().text();
        var to = Optional.ofNullable(order.get().to());
        if (from.isEmpty()
                || text == null
                || text.isBlank()
                || to.isPresent() && to.flatMap(Address::phone).isEmpty()) {
            return Reply.problem(
                    400, "invalid-value", "from, and to where it is said, is a UK mobile number; text is not empty.");
        }
        return delivery.reply(
                        from.get(), to.flatMap(Address::phone).orElseGet(() -> delivery.numberFor(from.get())), text)
                ? Reply.empty(202)
                : Reply.problem(502, "text-not-taken", "notification-service did not take the text.");
    }

    private Reply orderFaults(Request request) {
        var order = read(request, FaultOrder.class);
        if (order.isEmpty() || order.get().status() == null && order.get().kind() == null) {
            return malformed("{\"status\": 429, \"times\": 3, \"kind\": \"rate\"}");
        }
        var times = order.get().times() == null ? 1 : order.get().times();
        var fault = Fault.of(order.get().status(), order.get().kind());
        if (fault.isEmpty() || times < 1 || times > MAX_FAULTS) {
            return Reply.problem(
                    400,
                    "invalid-value",
                    "status is 400, 403, 429, 500 or 503; kind is rate or daily with 429, clock with 403, accepted with 500,"
                            + " and reset, reset-accepted, hang, hang-accepted or late without a status; times is 1 to "
                            + MAX_FAULTS + ".");
        }
        if (order.get().to() == null) {
            faults.order(fault.get(), times);
        } else {
            faults.order(Address.of(order.get().to()), fault.get(), times);
        }
        return Reply.empty(204);
    }

    private Reply clearFaults() {
        faults.clear();
        delivery.clear();
        return Reply.empty(204);
    }

    private Reply orderOutcome(Request request) {
        var order = read(request, OutcomeOrder.class);
        if (order.isEmpty()
                || order.get().to() == null
                || order.get().status() == null && order.get().receipts() == null) {
            return malformed("{\"to\": \"07700900123\", \"status\": \"technical-failure\"}");
        }
        var to = Address.of(order.get().to());
        if (order.get().status() != null) {
            delivery.order(to, order.get().status());
        }
        if (order.get().receipts() != null) {
            delivery.order(to, order.get().receipts());
        }
        return Reply.empty(204);
    }

    private Reply bringBack(Request request) {
        var order = read(request, Returned.class);
        if (order.isEmpty() || order.get().id() == null) {
            return malformed("{\"id\": \"f2b07d94-3a5e-4c18-9e60-47d1c8ab5f03\"}");
        }
        return delivery.bringBack(order.get().id())
                ? Reply.empty(202)
                : Reply.problem(
                        502, "return-not-taken", "There is no posted letter of this id, or nobody took the news.");
    }

    private static <T> Optional<T> read(Request request, Class<T> type) {
        try {
            return Optional.ofNullable(STRICT.forType(type).readValue(request.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Reply malformed(String example) {
        return Reply.problem(400, "malformed-json", "The body looks like " + example);
    }
}
