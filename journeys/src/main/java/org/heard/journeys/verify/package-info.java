/**
 * Nothing lost, nothing twice: looks into every store and every broker of a Heard and says which of the nine invariants does not
 * hold, and for which ids. It reads as the owner of the tables, so that no policy hides a row, and asks no service how it is.
 */
package org.heard.journeys.verify;
