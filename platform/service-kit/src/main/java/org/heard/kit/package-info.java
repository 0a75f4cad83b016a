/**
 * What every service does alike: whose data this is (council), how errors read (problem), doing things once (idempotency,
 * inbox), telling others (outbox), and what day it is (clock). No domain word lives here.
 */
package org.heard.kit;
