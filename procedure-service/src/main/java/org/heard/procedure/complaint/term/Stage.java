package org.heard.procedure.complaint.term;

import java.util.Optional;

/** The three stages of the statutory procedure. */
public enum Stage implements Coded {
    /** Local resolution. */
    STAGE_1("stage-1"),
    /** Investigation. */
    STAGE_2("stage-2"),
    /** Review panel. */
    STAGE_3("stage-3");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The stage after this one, or empty after the last. */
    public Optional<Stage> next() {
        return switch (this) {
            case STAGE_1 -> Optional.of(STAGE_2);
            case STAGE_2 -> Optional.of(STAGE_3);
            case STAGE_3 -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
