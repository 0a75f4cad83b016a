package org.heard.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How this service is set up. */
@ConfigMapping(prefix = "heard.notification")
public interface NotificationConfig {

    Calendar calendar();

    /** Bank holidays proclaimed since this release. */
    interface Calendar {

        /** How often an instance looks for new ones. */
        @WithDefault("5s")
        Duration refreshInterval();
    }

    /** File with the key of address digests: 32 bytes in Base64. */
    Optional<Path> lookupKeyFile();

    /** Whether a missing key file is made up; only where nothing is worth keeping. */
    @WithDefault("false")
    boolean createMissingLookupKey();

    /** File with the key that seals what people wrote: 32 bytes in Base64. */
    Optional<Path> masterKeyFile();

    Rules rules();

    Conversation conversation();

    GovUkNotify govUkNotify();

    Work work();

    /** By GSS code; a council that is not named is set up with the defaults. */
    Map<String, Council> councils();

    /** The limits we keep. Those without a source in law are our own decision. */
    interface Rules {
        /** Acknowledgement (DL-01): no figure in law; councils print 2, 3 and 5. Check before go-live. */
        @WithDefault("2")
        int acknowledgeWithinWorkingDays();

        /** Every other news, where the law names no day. */
        @WithDefault("2")
        int tellWithinWorkingDays();

        /** The panel's date is told at least so long before it meets (DL-34). Check before go-live. */
        @WithDefault("10")
        int tellOfPanelWorkingDaysBefore();

        /** Whoever waits is told so at least so often (TELL-11). Our own promise. */
        @WithDefault("10")
        int newsEveryWorkingDays();

        /** A person acts on a task. */
        @WithDefault("2")
        int personActsWithinWorkingDays();

        /** Messages that go out for a council on a day, two of three of them in answer to texts, unless it has a budget of its own. Our own decision. */
        @WithDefault("3000")
        int messagesOfACouncilADay();

        /** Messages that go to one address on a day: whoever writes to us again and again is answered so often. */
        @WithDefault("20")
        int messagesToAnAddressADay();

        /** A letter is expected so long after the day on which it was posted: what first class promises. It is no receipt. */
        @WithDefault("2")
        int letterExpectedWithinWorkingDays();

        /** An address counts as the person's for so long after they last confirmed it. */
        @WithDefault("35")
        int addressFreshForDays();

        /** An urgent contact of a council has so long to take an alert before the next one is asked. */
        @WithDefault("15m")
        Duration urgentContactAnswersWithin();

        /** NEXT's question can be answered for so long. */
        @WithDefault("72h")
        Duration questionOpenFor();
    }

    /** With somebody who texts a council first. The waits are by the business clock. */
    interface Conversation {

        /** Somebody who went silent is reminded after this, once. */
        @WithDefault("24h")
        Duration remindedAfter();

        /** What they wrote goes to a person when they stay silent for so long after that. */
        @WithDefault("48h")
        Duration givenToPersonAfter();

        /** Somebody who is not safe, or asked for a person, is not waited for longer than this after their last text. */
        @WithDefault("10m")
        Duration pressingWaitsFor();

        /** Nor longer than this after they said so. */
        @WithDefault("30m")
        Duration pressingWaitsAtMost();

        /** Somebody who wrote what is wrong, and did not say that they are safe, is not waited for longer than this. */
        @WithDefault("2h")
        Duration unsureWaitsFor();

        /** So many texts make one complaint; what comes after them are messages of it. */
        @WithDefault("100")
        int mostTexts();
    }

    /** The provider of texts and letters, and of e-mails unless a council sends its own. */
    interface GovUkNotify {
        String url();

        String apiKey();

        /** The bearer token of Notify's calls to us. */
        String callbackToken();

        /** A text whose whole body is {@code ((body))}. */
        String textTemplateId();

        /** An e-mail of {@code ((subject))} and {@code ((body))}. */
        String emailTemplateId();

        /** Sender of texts; without it, the account's default. */
        Optional<String> smsSenderId();

        /** Reply-to address of e-mails; without it, the account's default. */
        Optional<String> emailReplyToId();

        /** Of letters: first, second or economy. */
        @WithDefault("first")
        String postage();

        /** A call that takes longer is given up, and its outcome looked up. */
        @WithDefault("20s")
        Duration callTimeout();

        /** A call begins within this time of its intent, or not at all. */
        @WithDefault("5s")
        Duration startWithin();

        /** After a call in doubt, so long does not finding a message prove nothing. */
        @WithDefault("10m")
        Duration settlingTime();

        /** A receipt that has not come by then is asked for. */
        @WithDefault("10m")
        Duration firstStatusPollAfter();

        /** Longest wait between two questions for a status. */
        @WithDefault("6h")
        Duration longestStatusPollAfter();

        /** A message without a final status by then counts as failed. */
        @WithDefault("7d")
        Duration statusGivenUpAfter();
    }

    /** How the work goes round; all in real time. */
    interface Work {
        @WithDefault("300ms")
        Duration pollInterval();

        /** Pieces of work that one instance does at a time. */
        @WithDefault("16")
        int parallel();

        /** Work that an instance took and did not finish is free again after this. */
        @WithDefault("60s")
        Duration lease();

        @WithDefault("1s")
        Duration firstRetryAfter();

        @WithDefault("5m")
        Duration longestRetryAfter();

        /** A provider that does not take a message for so long counts as a channel that failed. */
        @WithDefault("24h")
        Duration givenUpAfter();

        /** A message about an alert that was not taken by the provider is sent again after this. */
        @WithDefault("5s")
        Duration alertRetriedAfter();

        /** News over its council's budget, or its address's limit, is tried again after this. */
        @WithDefault("10m")
        Duration budgetRetriedAfter();

        /** How often we look for whom to tell that they are not forgotten. */
        @WithDefault("60s")
        Duration newsLookedForEvery();

        /** How long a move of the sandbox clock waits for what fell due. */
        @WithDefault("60s")
        Duration clockMoveTimeout();
    }

    /** One council's settings. */
    interface Council {
        /** Names of the council and its departments, which no sender may show. */
        Optional<Set<String>> names();

        /** The numbers at which people text this council, and no other; without one, nobody can begin by text. */
        Optional<Set<String>> textNumbers();

        /** Sender of its texts; without it, the account's. */
        Optional<String> smsSenderId();

        @WithDefault("notify")
        EmailVia emailVia();

        /** Messages that go out for it on a day, two of three of them in answer to texts. */
        Optional<Integer> messagesADay();

        /** Sender of e-mails by SMTP. */
        @WithDefault("messages@messages.example")
        String emailFrom();
    }

    /** Which way a council's e-mails go. */
    enum EmailVia {
        NOTIFY,
        SMTP
    }
}
