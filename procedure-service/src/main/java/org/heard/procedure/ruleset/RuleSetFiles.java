package org.heard.procedure.ruleset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.CouncilParameters;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.RuleSets;

/**
 * The rule sets of this release, from {@code rule-sets/*.yaml}. A file that says anything unknown, leaves anything out
 * or contradicts itself is refused with its name, so that the service does not start on a misread law.
 */
public final class RuleSetFiles {
    private static final List<String> FILES = List.of(
            "EN-CA1989-SI2006-1738.yaml",
            "EN-LGSCO-COMPLAINT-HANDLING-CODE.yaml",
            "EN-CORPORATE-COUNCILS-OWN.yaml",
            "EN-CONFERENCE-PARTNERSHIPS-OWN.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
            return YAML.readValue(yaml, RuleSetFile.class).toRuleSet();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("rule-sets/" + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * What councils set for themselves, from the operator's file, or as the sandbox has it.
     *
     * @throws IllegalArgumentException as {@link #councils(String, InputStream, RuleSets)}
     */
    public static List<CouncilParameters> councils(Optional<Path> own, RuleSets rules) {
        try (var in = own.isPresent()
                ? Files.newInputStream(own.get())
                : RuleSetFiles.class.getResourceAsStream("/rule-sets/councils.yaml")) {
            return councils(own.map(Path::toString).orElse("councils.yaml"), in, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What councils set for themselves.
     *
     * @param file its name, for errors
     * @param yaml a list of councils; see councils.yaml
     * @param rules the rule sets that leave something to them
     * @throws IllegalArgumentException if it cannot be read as it stands, or sets what no rule set leaves to a council
     */
    public static List<CouncilParameters> councils(String file, InputStream yaml, RuleSets rules) throws IOException {
        try {
            return Stream.of(YAML.readValue(yaml, CouncilEntry[].class))
                    .map(entry -> entry.toParameters(rules))
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
