/** What happened to a complaint, in order. */
package org.heard.procedure.timeline;
