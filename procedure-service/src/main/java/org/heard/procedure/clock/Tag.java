package org.heard.procedure.clock;

/** How sure we are of a rule. */
public enum Tag {
    /** Seen in the primary source: the law, the Ombudsman, GOV.UK. */
    V("seen in the primary source"),
    /** Seen in a reliable secondary source. */
    V2("seen in a reliable secondary source"),
    /** Known in the field, primary text not read: shown as such wherever the rule is shown. */
    OK("check before go-live"),
    /** A decision of this product, not law. */
    D("a decision of this product, not law");

    private final String meaning;

    Tag(String meaning) {
        this.meaning = meaning;
    }

    /** What the tag says, for people. */
    public String meaning() {
        return meaning;
    }
}
