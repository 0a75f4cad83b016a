/** Documents that leave the service: files in a ZIP, pages as PDF and letters for the post, the same bytes whenever they are made. */
package org.heard.pack;
