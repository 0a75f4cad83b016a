/** Looks into files before anybody may read them. */
package org.heard.files.scan;
