/** Keeps the facts of cases: read and written under the case's lock, told in the same transaction. */
package org.heard.ombudsman.ledger;
