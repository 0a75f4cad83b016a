/** What kinds of files are taken, known by their content, and what of them stays behind. */
package org.heard.files.type;
