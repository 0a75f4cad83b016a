package org.heard.intake.routing;

/** Who complains, and for whom. */
public record Complainant(ComplainantKind kind, ActsFor actsFor) {

    /** Somebody who complains in their own right. */
    public static Complainant of(ComplainantKind kind) {
        return new Complainant(kind, ActsFor.THEMSELVES);
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
