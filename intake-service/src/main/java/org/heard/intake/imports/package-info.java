/** Moving in: open complaints of a council's former system, with their past. */
package org.heard.intake.imports;
