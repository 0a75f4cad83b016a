package org.heard.intake.telling;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * A question as it is shown.
 *
 * @param answer what was answered before, or just now
 * @param fault end of the key of what is wrong; null if nothing is
 * @param voice the recording there is; null for none
 * @param voiceFault key of what is wrong with a recording; null if nothing is
 * @param back address of the page before
 */
record Asked(
        Question question,
        List<String> answer,
        String fault,
        VoiceNote voice,
        String voiceFault,
        String back,
        boolean fromCheck) {

    /** The field that a change of an answer carries, so that it leads back to where all are checked. */
    static final String CHECK = "check";

    private static final String LATER = "later";
    private static final String STAY = "stay";

    static Asked of(Question question, Answers answers, boolean fromCheck) {
        return wrong(question, answers, answers.all(question), null, fromCheck);
    }

    /** @param fault end of the key of what is wrong with the answer */
    static Asked wrong(Question question, Answers answers, List<String> answer, String fault, boolean fromCheck) {
        return new Asked(question, answer, fault, answers.voice(), null, back(question, answers, fromCheck), fromCheck);
    }

    /** @param voiceFault key of what is wrong with a recording */
    static Asked wrongVoice(Answers answers, List<String> answer, String voiceFault, boolean fromCheck) {
        var back = back(Question.WHAT, answers, fromCheck);
        return new Asked(Question.WHAT, answer, null, answers.voice(), voiceFault, back, fromCheck);
    }

    private static String back(Question question, Answers answers, boolean fromCheck) {
        return fromCheck
                ? "/check"
                : question.previous(answers).map(it -> "/tell/" + it.slug()).orElse("/before");
    }

    /** Whether what was typed is only kept, however it is. */
    static boolean isStaying(MultivaluedMap<String, String> form) {
        return form.containsKey(STAY) || form.containsKey(LATER);
    }

    /** Whether they go on with what is wrong: who stays or finishes later may, but nothing that is too long to be kept goes lost. */
    static boolean mayGo(Optional<String> fault, MultivaluedMap<String, String> form) {
        return fault.isEmpty() || isStaying(form) && !fault.get().equals("long");
    }

    /** Where an answer leads: back to where all are checked when one is changed, unless the change asks for more. */
    static String onward(Question question, Answers now, MultivaluedMap<String, String> form) {
        if (form.containsKey(LATER)) {
            return "/saved";
        }
        if (form.containsKey(STAY)) {
            return "/tell/" + question.slug();
        }
        if (question == Question.SAFE && now.chose(question, "no")) {
            return "/now";
        }
        var next = form.containsKey(CHECK) ? Question.open(now) : question.next(now);
        return next.map(it -> "/tell/" + it.slug()).orElse("/check");
    }

    public boolean wrong() {
        return fault != null || voiceFault != null;
    }

    /** Whether it can be answered by a recording. */
    public boolean takesVoice() {
        return question == Question.WHAT;
    }

    public String kind() {
        return question.kind().name();
    }

    public boolean chosen(String option) {
        return answer.contains(option);
    }

    public String first() {
        return answer.isEmpty() ? "" : answer.getFirst();
    }

    /** A part of a day as 2011-04-02: 0 the year, 1 the month, 2 the day. */
    public String part(int index) {
        var parts = first().split("-", -1);
        return parts.length > index ? parts[index].replaceFirst("^0+", "") : "";
    }

    public String key(String end) {
        return "q." + question.slug() + "." + end;
    }

    public String id() {
        return question.kind() == Question.Kind.DAY ? question.field() + "-day" : question.field();
    }
}
