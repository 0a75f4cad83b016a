package org.heard.procedure.complaint.event;

/** What happens in one procedure only. */
public sealed interface OwnEvent extends ComplaintEvent permits CorporateEvent, ConferenceEvent {}
