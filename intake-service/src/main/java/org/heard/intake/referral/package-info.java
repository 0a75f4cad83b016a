/** What goes to the Ombudsman of the person: who they are, how to reach them, what they said. */
package org.heard.intake.referral;
