/**
 * Working days in England as the children's complaints regulations count them (SI 2006/1738, regulation 2), and
 * arithmetic with them. Dates only: no time of day, no clock, no input or output after the calendar is made.
 */
package org.heard.workingdays;
