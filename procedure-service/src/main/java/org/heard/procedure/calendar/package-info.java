/** The calendar that lives: the release's bank holidays, those proclaimed since, and what each of them moves. */
package org.heard.procedure.calendar;
