package org.heard.procedure.complaint.term;

import java.time.LocalDate;

/**
 * Something the council will do because of the complaint.
 *
 * @param recommendation number of the recommendation it carries out; absent where it carries out none
 * @param owner who sees to it: a post or a team, not a person
 * @param dueOn the day by which it is done
 */
public record PlannedAction(Integer recommendation, String owner, LocalDate dueOn, Sealed words) {}
