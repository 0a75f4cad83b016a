/** A council's changes, sent to where it wants them, signed as Standard Webhooks says. */
package org.heard.procedure.webhook;
