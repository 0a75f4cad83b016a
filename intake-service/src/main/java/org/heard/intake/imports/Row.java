package org.heard.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One complaint of a former system.
 *
 * @param source its number there; the key under which it is brought in once
 * @param lodgement as POST /v1/complaints takes it
 * @param steps what happened since, the oldest first: each its address under the complaint and the body that it takes
 */
record Row(
        @NotBlank(message = "Give its number in the former system.")
        @Size(max = 100, message = "100 characters at most.")
        String source,

        @NotNull(message = "Say what was lodged.") JsonNode lodgement,

        @Size(max = 200, message = "200 steps at most.") List<JsonNode> steps) {}
