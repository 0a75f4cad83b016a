/** The complaint: what happened to it, and what it says to a command. It knows no clock, no database and no caller. */
package org.heard.procedure.complaint;
