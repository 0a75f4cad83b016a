/** The integration events, exactly as they travel on Kafka. This module depends on nothing. */
package org.heard.contracts;
