package org.heard.testkit.planted.rulesandeventsneedonlyjava.complaint.event;

import org.heard.testkit.planted.rulesandeventsneedonlyjava.other.Elsewhere;

/** An event that needs another feature. */
record Planted(Elsewhere elsewhere) {}
