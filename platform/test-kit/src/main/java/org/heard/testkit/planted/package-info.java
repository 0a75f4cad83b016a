/** Classes that break the rules of the house on purpose: one package per rule, to show that the rule can fail. */
package org.heard.testkit.planted;
