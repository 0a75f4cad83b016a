/**
 * What people give as evidence: announced, its file taken as a stream, its type known by its content, what tells where a photo was
 * taken removed, held until it was looked into for viruses and active content, and kept sealed with a key of its complaint.
 */
package org.heard.intake.evidence;
