package org.heard.testkit.planted.featuresformnocycle.one;

import org.heard.testkit.planted.featuresformnocycle.two.Two;

/** Needs two. */
public record One(Two two) {}
