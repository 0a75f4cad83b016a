package org.heard.intake.routing;

import java.util.Arrays;

/** Who complains, and for whom. */
public record Complainant(ComplainantKind kind, ActsFor actsFor) {

    /** Somebody who complains in their own right. */
    public static Complainant of(ComplainantKind kind) {
        return new Complainant(kind, ActsFor.THEMSELVES);
    }

    /** The same, from the codes under which they are kept. */
    public static Complainant of(String kind, String actsFor) {
        return new Complainant(coded(ComplainantKind.values(), kind), coded(ActsFor.values(), actsFor));
    }

    private static <T> T coded(T[] terms, String code) {
        return Arrays.stream(terms)
                .filter(term -> term.toString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether the statutory procedure is theirs: the law lists them (R-WHO-1), or they act for somebody it lists (R-EX-1).
     * Anybody else needs a decision on sufficient interest first (R-WHO-4).
     */
    public boolean isListed() {
        return kind.isListed() || isRepresentative();
    }

    /** Whether they act for a child without being listed themselves (R-WHO-3). */
    public boolean isRepresentative() {
        return kind == ComplainantKind.OTHER && actsFor == ActsFor.CHILD;
    }

    /** Whether an adult speaks for a child (R-WHO-2). */
    public boolean speaksForChild() {
        return !kind.isYoungPerson() && actsFor == ActsFor.CHILD;
    }
}
