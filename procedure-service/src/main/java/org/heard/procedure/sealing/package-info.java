/** Words that lie sealed: each complaint has a data key of its own, wrapped by the master key, in a database of its own. */
package org.heard.procedure.sealing;
