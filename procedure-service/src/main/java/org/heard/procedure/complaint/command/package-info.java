/** What can be asked of a complaint: one record per intention. The day comes in with the command. */
package org.heard.procedure.complaint.command;
