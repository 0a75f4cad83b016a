/**
 * Accidents, carried out on the real processes while work comes in: each ends one of them at its worst moment, or takes away what it
 * stands on, and then everything is looked into ({@link org.heard.journeys.verify}).
 */
package org.heard.journeys.drill;
