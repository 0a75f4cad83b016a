/** What the Ombudsman's casework is: the facts of a case, what they add up to, and which fact may follow. Pure functions. */
package org.heard.ombudsman.casework;
