/** Documents that go from one authority to another: files in a ZIP and pages as PDF, the same bytes whenever they are made. */
package org.heard.pack;
