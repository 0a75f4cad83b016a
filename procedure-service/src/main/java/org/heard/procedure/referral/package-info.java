/** What goes to the Ombudsman with a referral. */
package org.heard.procedure.referral;
