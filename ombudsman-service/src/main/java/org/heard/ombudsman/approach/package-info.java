/** Complaints made to the Ombudsman directly, by the person or by a councillor with their consent (LGA 1974 s26B, s26C). */
package org.heard.ombudsman.approach;
