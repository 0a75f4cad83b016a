/** What is not in the statutory procedure. Its own stages and limits come with a later release. */
package org.heard.procedure.corporate;
