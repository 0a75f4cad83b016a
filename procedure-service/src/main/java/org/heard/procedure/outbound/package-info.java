/** Facts of complaints, as they go out to other services. No decision is taken here. */
package org.heard.procedure.outbound;
