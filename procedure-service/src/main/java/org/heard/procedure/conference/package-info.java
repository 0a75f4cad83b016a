/** Complaints about a child protection conference: chair, investigation, inter-agency panel (domain rules 4.2). */
package org.heard.procedure.conference;
