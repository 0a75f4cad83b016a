/** What happened to complaints. FROZEN: add, never edit or rename; each has a golden JSON file per version. */
package org.heard.procedure.complaint.event;
