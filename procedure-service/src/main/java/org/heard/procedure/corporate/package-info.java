/**
 * The council's own procedure for everything else: two stages, under the Ombudsman's Complaint Handling Code, or under the council's
 * own limits before it adopted the Code (domain rules 4.1).
 */
package org.heard.procedure.corporate;
