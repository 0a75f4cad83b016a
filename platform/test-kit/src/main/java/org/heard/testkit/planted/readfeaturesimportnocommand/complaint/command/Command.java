package org.heard.testkit.planted.readfeaturesimportnocommand.complaint.command;

/** Something to be done. */
public record Command(String id) {}
