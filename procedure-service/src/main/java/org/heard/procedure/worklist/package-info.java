/** The complaints of a council, and one of them: what stands where. */
package org.heard.procedure.worklist;
