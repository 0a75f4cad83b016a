package org.heard.kit.clock;

import java.time.LocalDate;

/**
 * The sandbox clock has been moved. Observed synchronously on a thread that may block; a move is over when every
 * observer has returned, so an observer does what fell due.
 */
public record ClockMoved(long version, LocalDate today) {}
