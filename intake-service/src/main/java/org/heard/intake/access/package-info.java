/** The access code of a complaint: how its person, and nobody else, comes back to it. */
package org.heard.intake.access;
