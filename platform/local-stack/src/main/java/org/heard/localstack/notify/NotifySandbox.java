package org.heard.localstack.notify;

import java.util.List;
import java.util.UUID;

/** What is fixed in the sandbox's account with the stand-in. None of it is a secret, and none of it works elsewhere. */
public final class NotifySandbox {

    /** An API key in Notify's form: name, service id, secret. */
    public static final String API_KEY =
            "sandbox-3f6c1a52-9b0e-4d27-8a41-6c5d2e7f9013-b7e04c98-51da-4f63-9c2e-0a8d6f1b3e75";

    /** The bearer token of the calls from the stand-in to notification-service. */
    public static final String CALLBACK_TOKEN = "sandbox-callback-token";

    /** A text whose whole body is {@code ((body))}. */
    public static final UUID TEXT_TEMPLATE_ID = UUID.fromString("1d2c4b6a-70e5-4f38-9a6b-52c8e1f07d34");

    /** An e-mail whose subject is {@code ((subject))} and whose whole body is {@code ((body))}. */
    public static final UUID EMAIL_TEMPLATE_ID = UUID.fromString("8e5f7a91-2c3d-4b60-b1f4-d09a6c7e2358");

    /** What Notify says is the template of letters that come as a PDF. */
    public static final UUID LETTER_TEMPLATE_ID = UUID.fromString("f2b07d94-3a5e-4c18-9e60-47d1c8ab5f03");

    /** The sender of texts where a send names none. */
    public static final UUID SMS_SENDER_ID = UUID.fromString("c4a90b17-6e2d-4835-8f7c-1b3d5e6a9024");

    /**
     * A council's own number: texts of its come from there, and what is texted there is for it.
     *
     * @param senderId of the account's sender with this number
     */
    public record CouncilNumber(String council, UUID senderId, String number) {}

    /** The sandbox's councils, as notification-service is set up for them. */
    public static final List<CouncilNumber> COUNCIL_NUMBERS = List.of(
            new CouncilNumber("Ashmere", UUID.fromString("2f7b6a10-5d3c-4e98-b1a7-90c4d8e3f652"), "07700900881"),
            new CouncilNumber(
                    "Thornvale County", UUID.fromString("7c1e9d54-83ab-4f06-9e2d-b5a60f18c743"), "07700900882"));

    /** The one reply-to address that the account has. */
    public static final UUID EMAIL_REPLY_TO_ID = UUID.fromString("59b8d3e6-04fa-4c71-a2d5-7f6e1c8b0a93");

    /** Texts to it fail for good. */
    public static final String PERMANENT_FAILURE_NUMBER = "07700900002";

    /** Texts to it fail for now. */
    public static final String TEMPORARY_FAILURE_NUMBER = "07700900003";

    private NotifySandbox() {}
}
