/** What all pages for young people share: sessions, texts in their languages, the frame, and the way out. */
package org.heard.intake.site;
