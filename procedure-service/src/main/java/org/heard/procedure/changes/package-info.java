/** What changed, for a council's own systems: thin, in order, each change at least once. */
package org.heard.procedure.changes;
