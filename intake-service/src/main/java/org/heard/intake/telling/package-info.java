/** Telling us on the pages: one question after another, answers kept sealed, and then a complaint. */
package org.heard.intake.telling;
