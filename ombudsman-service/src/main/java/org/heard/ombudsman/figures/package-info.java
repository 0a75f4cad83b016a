/** The Ombudsman's annual figures per council and over all (domain rules 6.8), as at any day, for anybody to read. */
package org.heard.ombudsman.figures;
