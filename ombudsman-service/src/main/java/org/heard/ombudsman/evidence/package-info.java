/** Documents that the Ombudsman was given as evidence: looked into, kept sealed, given out again. */
package org.heard.ombudsman.evidence;
