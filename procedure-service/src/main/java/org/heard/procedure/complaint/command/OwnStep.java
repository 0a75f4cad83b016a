package org.heard.procedure.complaint.command;

/** What only one procedure knows. Every other refuses it by name, without knowing what it is. */
public sealed interface OwnStep extends Step permits CorporateStep, ConferenceStep {}
