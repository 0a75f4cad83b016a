package org.heard.procedure.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.term.PlannedAction;

/**
 * One action of the council.
 *
 * @param recommendation number of the recommendation it carries out; may be left out
 * @param owner a post or a team, such as {@code head-of-placements}
 */
record ActionBody(
        Integer recommendation,
        @NotNull @Pattern(regexp = Length.ID) String owner,
        @NotNull LocalDate dueOn,
        @NotBlank @Size(max = Length.WORDS) String words) {

    PlannedAction sealed(Draft draft) {
        return new PlannedAction(recommendation, owner, dueOn, draft.sealed(words));
    }

    static List<PlannedAction> sealed(List<ActionBody> actions, Draft draft) {
        return actions == null
                ? List.of()
                : actions.stream().map(it -> it.sealed(draft)).toList();
    }
}
