/** One complaint, read from its facts by somebody who may: reactive, within the council's scope. */
package org.heard.procedure.reading;
