package org.heard.testkit.planted.namessaywhatitis;

/** A name that says nothing. */
public class PlantedService {}
