package org.heard.ombudsman.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.heard.ombudsman.remedy.Exposure;
import org.heard.ombudsman.remedy.Exposure.Delay;
import org.heard.ombudsman.remedy.Precedents;
import org.heard.ombudsman.remedy.Precedents.Precedent;

/**
 * What stands beside the remedies while a decision is written: what each delay of this case would cost today, and what councils
 * agreed to for the like. An orientation for people; nothing of it is written by itself.
 *
 * @param isHeld whether the council's papers have come
 */
record RemedyAid(boolean isHeld, Exposure exposure, List<Alike> alike) {

    private static final int MOST = 5;
    private static final double PENCE = 100;

    /** A delay of this case, and published sums for the same fault, those of the nearest length first. */
    record Alike(Delay delay, String fault, List<Precedent> precedents) {}

    /** @param casePart as procedure-service gave it; without facts while it has not come */
    static RemedyAid of(JsonNode casePart, LocalDate today, long pencePerMonth, Precedents precedents) {
        var exposure = Exposure.of(casePart, today, pencePerMonth);
        return new RemedyAid(
                !casePart.isEmpty(),
                exposure,
                exposure.delays().stream()
                        .map(delay -> new Alike(
                                delay,
                                fault(delay),
                                precedents.find(fault(delay), delay.startedMonths()).stream()
                                        .limit(MOST)
                                        .toList()))
                        .toList());
    }

    private static String fault(Delay delay) {
        return delay.stage() + "-late";
    }

    /** A sum in pounds, without pence where there are none. */
    public static String pounds(long pence) {
        return pence % (long) PENCE == 0 ? "£" + pence / (long) PENCE : "£%.2f".formatted(pence / PENCE);
    }

    /** The same, where a page asks for it. */
    public String inPounds(long pence) {
        return pounds(pence);
    }
}
