/** What is done with a case by rule: the council's procedure is looked at, and what came too early goes back. */
package org.heard.ombudsman.preflight;
