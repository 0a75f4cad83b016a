package org.heard.procedure.complaint.term;

/**
 * What the council makes of one recommendation, and why.
 *
 * @param recommendation its number
 */
public record RecommendationDecision(int recommendation, Decision decision, Sealed reasons) {}
