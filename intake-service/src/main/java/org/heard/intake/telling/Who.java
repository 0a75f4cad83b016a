package org.heard.intake.telling;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ComplainantKind;

/** Who somebody says they are on the pages, in words of their own, and what that means (domain rules §2.1). */
public enum Who {
    IN_CARE("in-care", ComplainantKind.CHILD, About.LOOKED_AFTER_CARE),
    LEFT_CARE("left-care", ComplainantKind.CARE_LEAVER, About.LEAVING_CARE),
    GETS_HELP("gets-help", ComplainantKind.CHILD, About.CHILD_IN_NEED),
    PARENT("parent", ComplainantKind.PARENT, About.CHILD_IN_NEED),
    CARER("carer", ComplainantKind.CARER, About.FOSTERING_SERVICE),
    SPECIAL_GUARDIAN("special-guardian", ComplainantKind.SPECIAL_GUARDIAN, About.SPECIAL_GUARDIANSHIP_SUPPORT),
    ADOPTER("adopter", ComplainantKind.ADOPTER, About.ADOPTION_SUPPORT),
    /** Grown up: a child who was adopted has the rights of a child first. */
    ADOPTED("adopted", ComplainantKind.ADOPTED_PERSON, About.ADOPTION_SUPPORT),
    SOMEONE_ELSE("someone-else", ComplainantKind.OTHER, About.CHILD_IN_NEED);

    private final String code;
    private final ComplainantKind kind;
    private final About ownService;

    Who(String code, ComplainantKind kind, About ownService) {
        this.code = code;
        this.kind = kind;
        this.ownService = ownService;
    }

    /** Whoever it is that has this code; empty where nobody has. */
    public static Optional<Who> of(String code) {
        return Arrays.stream(values()).filter(who -> who.code.equals(code)).findFirst();
    }

    /** Their codes, and one more. */
    static String[] codesAnd(String other) {
        return Stream.concat(Arrays.stream(values()).map(Who::code), Stream.of(other))
                .toArray(String[]::new);
    }

    public String code() {
        return code;
    }

    /** Key of its text. */
    public String key() {
        return "q.you." + code;
    }

    /** Who complains, in law. */
    public ComplainantKind kind() {
        return kind;
    }

    /** The service that the council gives somebody like this. */
    About ownService() {
        return ownService;
    }

    /** Whether it may be for a child that they speak. */
    public boolean maySpeakForChild() {
        return !kind.isYoungPerson() && this != ADOPTED;
    }
}
