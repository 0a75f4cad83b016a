package org.heard.intake.mine;

/**
 * What somebody wrote to the Ombudsman, and why it was not taken.
 *
 * @param at the field it stands in
 * @param key of why; null when nothing is wrong
 * @param words as they were written
 * @param because what they chose; empty where nothing is to be chosen
 */
public record NotTaken(String at, String key, String words, String because) {

    static final NotTaken NOTHING = new NotTaken("", null, "", "");

    /** @param of the case that the form was about */
    static NotTaken of(Saying said, String of, String key) {
        return switch (said) {
            case Saying.Answer answer -> new NotTaken(field(answer.enquiry()), key, said.words(), "");
            case Saying.Comment _ -> new NotTaken(field(of), key, said.words(), "");
            case Saying.Doubt doubt -> new NotTaken(field("again-" + of), key, said.words(), doubt.because());
        };
    }

    /** Nothing was chosen. */
    static NotTaken nothingChosen(Saying.Doubt doubt, String of) {
        return new NotTaken(choice(of), "ombudsman.again.which", doubt.words(), "");
    }

    /** The field of an answer to something, of a comment on it, or of a doubt. */
    private static String field(String of) {
        return "words-" + of;
    }

    private static String choice(String of) {
        return "because-" + of;
    }

    /** Whether it is that of this one. */
    public boolean isAt(Object of) {
        return key != null && at.equals(field(of.toString()));
    }

    /** Whether it is the choice of why this one is to be looked at again. */
    public boolean isAtChoice(Object of) {
        return key != null && at.equals(choice(of.toString()));
    }

    /** Whether it is what they say of why this one is to be looked at again. */
    public boolean isAtDoubt(Object of) {
        return isAt("again-" + of);
    }

    /** Whether what was typed is that of the wish to have this one looked at again. */
    public boolean isDoubt(Object of) {
        return isAtChoice(of) || isAtDoubt(of);
    }
}
