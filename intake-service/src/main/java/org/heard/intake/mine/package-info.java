/** What a complaint's own person sees of it, and what they can ask for. */
package org.heard.intake.mine;
