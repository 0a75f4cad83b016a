/** Clocks as they stand today, and the sweep that puts on record what the calendar brings about. */
package org.heard.procedure.deadline;
