/** What the two sides of a complaint see of its case, and say in it themselves: the council, and the one who complained. */
package org.heard.ombudsman.side;
