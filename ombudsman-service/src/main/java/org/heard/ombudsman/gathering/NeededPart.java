package org.heard.ombudsman.gathering;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.cases.ReferralCase;

/** One thing that a case needs from another service, and how far we are. Opening a case writes it; gathering fills it. */
@Entity
public class NeededPart extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID caseId;
    public String part;
    public String councilId;

    /** missing, held, or differs from what the referral announced. */
    @Column(insertable = false, updatable = false)
    public String state;

    /** Canonical JSON, when held. */
    @Column(insertable = false, updatable = false)
    public String content;

    /** Code of what went wrong at the last try, or null. */
    @Column(insertable = false, updatable = false)
    public String problem;

    @Column(insertable = false, updatable = false)
    public int tries;

    /** All that a case needs, nothing of it held yet. */
    public static List<NeededPart> allOf(ReferralCase opened) {
        return Arrays.stream(Part.values())
                .map(part -> {
                    var needed = new NeededPart();
                    needed.id = UUID.randomUUID();
                    needed.caseId = opened.id;
                    needed.councilId = opened.councilId;
                    needed.part = part.toString();
                    return needed;
                })
                .toList();
    }

    /** Tries after which nobody has it, rather than not yet: by then the council's side would have been announced. */
    public static final int TRIES_UNTIL_NOT_FOUND = 6;

    /** Whether the other service says, again and again, that there is no such thing. */
    public boolean isNotFound() {
        return "not-there".equals(problem) && tries >= TRIES_UNTIL_NOT_FOUND;
    }

    public boolean isHeld() {
        return "held".equals(state);
    }

    public boolean differs() {
        return "differs".equals(state);
    }
}
