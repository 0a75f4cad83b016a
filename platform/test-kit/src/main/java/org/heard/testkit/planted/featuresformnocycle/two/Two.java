package org.heard.testkit.planted.featuresformnocycle.two;

import org.heard.testkit.planted.featuresformnocycle.one.One;

/** Needs one. */
public record Two(One one) {}
