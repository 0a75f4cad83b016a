/** The statute's words, as they are written in events, commands and over REST. */
package org.heard.procedure.complaint.term;
