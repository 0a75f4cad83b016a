/** The council's API for every step: each a fact with the day it happened. */
package org.heard.procedure.step;
