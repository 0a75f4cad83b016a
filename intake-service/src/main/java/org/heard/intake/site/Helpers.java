package org.heard.intake.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * Who can help, by situation, from {@code help.yaml}.
 *
 * @param writtenDownOn the day the list was last looked over
 */
record Helpers(@JsonFormat(shape = JsonFormat.Shape.STRING) String writtenDownOn, List<Section> sections) {

    /** A situation; title and text are keys. */
    record Section(String title, String text, List<Person> people) {}

    /** Somebody who helps; the text is a key. */
    record Person(String name, String text, String telephone, String address) {

        public String dial() {
            return telephone.replace(" ", "");
        }

        public String host() {
            return URI.create(address).getHost();
        }
    }

    public LocalDate day() {
        return LocalDate.parse(writtenDownOn);
    }

    static Helpers read() {
        try (var file = Helpers.class.getResourceAsStream("/help.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, Helpers.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
