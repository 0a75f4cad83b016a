/** Reads the dated rule sets from their files, once, at the start. */
package org.heard.procedure.ruleset;
