/**
 * The Ombudsman's intake: one case per referral, what the Ombudsman may read fetched by reference, and the queue. A system
 * role of its own: the queue spans councils, and no council sees it.
 */
package org.heard.ombudsman;
