package org.heard.eventstore;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** Names of the tables and columns in db/event-store. */
final class Tables {

    static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("time_stamp")
            .setOwnerColumn("owner")
            .build();

    private Tables() {}
}
