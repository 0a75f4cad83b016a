/** Facts of other services, as they come in from Kafka. No decision is taken here. */
package org.heard.procedure.inbound;
