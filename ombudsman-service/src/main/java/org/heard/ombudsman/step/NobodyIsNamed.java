package org.heard.ombudsman.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.heard.ombudsman.casework.Decision;
import org.heard.ombudsman.casework.NamedPeople;
import org.heard.ombudsman.gathering.NeededPart;
import org.heard.ombudsman.gathering.Part;
import org.heard.ombudsman.ledger.Ledger.Opened;

/** A statement names councils, never people. */
@ApplicationScoped
public class NobodyIsNamed {

    private final ObjectMapper json;

    NobodyIsNamed(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Looks through a statement for the people of the case, within the running transaction.
     *
     * @param statement null where nothing was written
     * @throws org.heard.kit.problem.Refused {@code statement-names-somebody}
     */
    public Uni<Void> isNamedIn(Opened opened, Decision.Statement statement) {
        if (statement == null) {
            return Uni.createFrom().voidItem();
        }
        return NeededPart.<NeededPart>find(
                        "caseId = ?1 and part = ?2 and content is not null",
                        opened.referral().id,
                        Part.PERSON_PART.toString())
                .firstResult()
                .invoke(part -> {
                    if (part != null) {
                        NamedPeople.of(read(part.content)).mustNotStandIn(statement);
                    }
                })
                .replaceWithVoid();
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept part must be readable", unreadable);
        }
    }
}
