/**
 * What can happen to a complaint in any procedure: withdrawal, closing and coming back, concerns for a child, people without a
 * name. Pure functions of the facts so far.
 */
package org.heard.procedure.life;
