package org.heard.intake.mine;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.intake.Neighbour;
import org.heard.testkit.StackResource;

/** procedure-service and notification-service as they answer the pages; and for which purpose they were asked. */
final class Neighbours implements AutoCloseable {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Neighbour> servers;

    Neighbours() {
        servers = List.of(
                Neighbour.at(StackResource.procedurePort(), "/v1/complaints/", this::answer),
                Neighbour.at(StackResource.notificationPort(), "/v1/complaints/", this::answer));
    }

    /** What is answered from now on; 404 for everything else. */
    void answer(String path, String json) {
        answers.put(path, json);
    }

    /** Address and purpose of each request about a complaint, as they came. */
    List<String> asked(String complaint) {
        return asked.stream().filter(it -> it.contains(complaint)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Read-Purpose"));
        var json = answers.get(path);
        Neighbour.answer(exchange, json == null ? 404 : 200, json == null ? "{}" : json);
    }

    @Override
    public void close() {
        servers.forEach(Neighbour::close);
    }
}
