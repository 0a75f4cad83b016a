/**
 * Axon Framework 4 on PostgreSQL under JTA, wired with CDI. A service hands in an {@link org.heard.eventstore.EventModel}, sends
 * commands through {@link org.heard.eventstore.Commands}, and follows what was stored with
 * {@link org.heard.eventstore.Follower}s. No word of any domain stands here, and every clock here is real time.
 */
package org.heard.eventstore;
