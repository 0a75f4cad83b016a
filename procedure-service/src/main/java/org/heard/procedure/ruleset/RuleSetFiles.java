package org.heard.procedure.ruleset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.RuleSets;

/**
 * The rule sets of this release, from {@code rule-sets/*.yaml}. A file that says anything unknown, leaves anything out
 * or contradicts itself is refused with its name, so that the service does not start on a misread law.
 */
public final class RuleSetFiles {
    private static final List<String> FILES = List.of("EN-CA1989-SI2006-1738.yaml");

    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(RuleSetFile.class);

    private RuleSetFiles() {}

    /**
     * All of them.
     *
     * @throws IllegalArgumentException if one cannot be read as it stands
     */
    public static RuleSets load() {
        return new RuleSets(FILES.stream().map(RuleSetFiles::load).toList());
    }

    private static RuleSet load(String file) {
        try (var in = RuleSetFiles.class.getResourceAsStream("/rule-sets/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("rule-sets/" + file + " is missing");
            }
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One rule set from a file of that name. */
    static RuleSet read(String file, InputStream yaml) throws IOException {
        try {
            RuleSetFile read = READER.readValue(yaml);
            return read.toRuleSet();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("rule-sets/" + file + ": " + e.getMessage(), e);
        }
    }
}
