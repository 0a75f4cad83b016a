package org.heard.journeys.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a step does: one of three verbs. */
public sealed interface Act {

    /** Lodges the complaint: the body of {@code POST /v1/complaints} but for names and addresses, which a play invents. */
    record Lodge(ObjectNode body) implements Act {}

    /** Puts a fact on the complaint's record: {@code POST /v1/complaints/{id}/} and the path. */
    record Do(String path, ObjectNode body) implements Act {}

    /** Texts back from the play's own phone. */
    record Reply(String text) implements Act {}
}
