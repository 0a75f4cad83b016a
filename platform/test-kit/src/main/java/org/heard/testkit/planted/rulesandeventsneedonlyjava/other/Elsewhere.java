package org.heard.testkit.planted.rulesandeventsneedonlyjava.other;

/** Not the event's own feature. */
public record Elsewhere(String value) {}
