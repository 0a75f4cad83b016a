/**
 * The statutory procedure of the Children Act 1989 s26 and SI 2006/1738: what each stage allows and when, and what each fact does
 * to the clocks. Pure functions of the facts so far.
 */
package org.heard.procedure.statutory;
