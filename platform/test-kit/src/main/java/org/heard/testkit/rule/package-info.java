/** Which rule of the domain a test proves, and the record of the tests that were executed for each. */
package org.heard.testkit.rule;
