package org.heard.intake.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Configuration of the pages for young people. */
@ConfigMapping(prefix = "heard.site")
public interface SiteConfig {

    /** A session in which nothing was asked for this long is over. */
    @WithDefault("15m")
    Duration idleFor();

    /** How long before that the page warns. */
    @WithDefault("2m")
    Duration warnBefore();

    /** Answers that were not sent are deleted after this long. */
    @WithDefault("28d")
    Duration draftsKeptFor();

    /** How often what is out of date is deleted. */
    @WithDefault("10m")
    Duration tidyInterval();

    /** Whether the session's cookie goes over HTTPS only. Off in the sandbox alone. */
    @WithDefault("true")
    boolean secureCookie();

    /** Where "Exit this page" leads. */
    @WithDefault("https://www.bbc.co.uk/weather")
    URI exitTo();

    /** How people call each council, by its GSS code. */
    Map<String, String> councilNames();

    /** Wrong codes from one address that are answered at once; each one more doubles the wait. */
    @WithDefault("5")
    int wrongCodesAtOnce();

    /** How much longer an answer takes about a complaint that wrong codes were tried for. */
    @WithDefault("2s")
    Duration slowAnswer();

    /** A one-time code works for so long. */
    @WithDefault("10m")
    Duration oneTimeCodeWorksFor();

    /** So often it can be tried. */
    @WithDefault("5")
    int oneTimeCodeTries();

    /** After so long another one is sent. */
    @WithDefault("60s")
    Duration oneTimeCodeAgainAfter();

    /** So many are sent for one complaint in a day. */
    @WithDefault("5")
    int oneTimeCodesPerDay();

    /** So many files the person can add on the page of one complaint; those that were refused do not count. */
    @WithDefault("50")
    int filesPerComplaint();

    /** Largest recording that is kept with answers which are not sent yet, in bytes: nobody knows who keeps it there. */
    @WithDefault("52428800")
    long recordingBytes();

    /** Largest file that is kept with an entry of somebody's own record, in bytes. */
    @WithDefault("5242880")
    int diaryFileBytes();

    /** So many files one record can have. */
    @WithDefault("20")
    int filesPerDiary();

    /** So many days at most somebody can share their complaint with an advocate. */
    @WithDefault("30")
    int shareDaysAtMost();

    /** So many shares of one complaint can be open at a time. */
    @WithDefault("5")
    int sharesPerComplaint();

    /** The longest wait after wrong codes from one address. */
    @WithDefault("60s")
    Duration longestWait();
}
