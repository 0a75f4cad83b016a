/** What came of a complaint: what was found of each point, what was recommended, and what the council does. */
package org.heard.procedure.outcome;
