/** What is not for the council to answer. */
package org.heard.procedure.signposted;
