/** The public register of decision statements: read by anybody, added to by import. It names councils, never people. */
package org.heard.ombudsman.register;
