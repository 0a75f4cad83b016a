/**
 * The desk: pages on which the Ombudsman's staff see the queue and work on a case. They take the same steps as the API, by the
 * same rules; they sign in through the realm, and every form carries a token of its session.
 */
package org.heard.ombudsman.desk;
