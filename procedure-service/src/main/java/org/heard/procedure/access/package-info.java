/**
 * Who sees a complaint beside the council's staff, and which staff do not see it. What stands here is read by the database's own
 * policies, so that finding, opening and acting are kept from somebody in one place.
 */
package org.heard.procedure.access;
