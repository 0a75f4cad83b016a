/**
 * The statutory clocks of one complaint: how long a council has, how long a person has, what moved a limit, what ended
 * it, and what was missed. Values and pure functions: no time of their own, no database, no framework. A due date is
 * computed from day 0, the rule set and the ledger whenever it is asked for, and never kept as the truth.
 */
package org.heard.procedure.clock;
