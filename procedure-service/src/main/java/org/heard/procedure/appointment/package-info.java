/**
 * Who serves on a complaint, who served, and who may (SI 2006/1738 regs 2, 19). Pure functions of the facts so far and of what the
 * register says of a candidate.
 */
package org.heard.procedure.appointment;
