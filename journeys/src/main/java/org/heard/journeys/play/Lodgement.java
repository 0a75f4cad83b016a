package org.heard.journeys.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.heard.journeys.casefile.Act;

/**
 * A case file's lodgement with everything a play invents: names, addresses, a code word.
 *
 * @param postalAddress where letters go
 * @param secrets what nobody else may read on the phone
 */
record Lodgement(ObjectNode body, String postalAddress, List<String> secrets) {

    static Lodgement of(Act.Lodge lodge, LocalDate on, PhoneNumber number, RandomGenerator random) {
        var complainant = InventedPerson.any(random);
        var child = InventedPerson.any(random);
        var body = lodge.body().deepCopy();
        if (!body.at("/complainant/kind").asText().equals("anonymous")) {
            body.withObject("/complainant").put("name", complainant.name());
        }
        if (body.has("child")) {
            body.withObject("/child").put("name", child.name());
        }
        var channels = body.withObject("/contactPact").withArray("channels");
        if (channels.isEmpty()) {
            channels.addObject().put("kind", "text");
        }
        for (var channel : channels) {
            fillIn((ObjectNode) channel, on, number, complainant);
        }
        var names = Stream.of(complainant, child)
                .flatMap(person -> Stream.of(person.name().split(" ")));
        var secrets = Stream.concat(
                names, Stream.of(number.digits(), complainant.email(), complainant.house(), complainant.codeWord()));
        return new Lodgement(body, complainant.postalAddress(), secrets.toList());
    }

    private static void fillIn(ObjectNode channel, LocalDate on, PhoneNumber number, InventedPerson person) {
        channel.put(
                "address",
                switch (channel.path("kind").asText()) {
                    case "email" -> person.email();
                    case "letter" -> person.postalAddress();
                    default -> number.written();
                });
        channel.put("codeWord", person.codeWord());
        if (!channel.has("safe")) {
            channel.put("safe", true);
        }
        if (!channel.has("sayWhoWeAre")) {
            channel.put("sayWhoWeAre", false);
        }
        if (!channel.has("confirmedOn")) {
            channel.put("confirmedOn", on.toString());
        }
    }
}
