/** Figures of a council: how many complaints, how long each stage took, which limits were missed. */
package org.heard.procedure.figures;
