/** Runs a council's own client configuration through every call that an integrator needs, and prints a pass sheet. */
package org.heard.journeys.conformance;
