/** The steps of casework over REST: each a fact with the day it happened. */
package org.heard.ombudsman.step;
