package org.heard.notification.conversation;

import java.util.regex.Pattern;

/**
 * Whether somebody writes that they, or a child, are not safe. Rather once too often than not: a
 * person finds out.
 */
final class Danger {

    private static final String SOMEBODY = "(?:ME|US|MYSELF|MY SELF|HIM|HER|THEM"
            + "|THE (?:BABY|BABIES|KIDS|CHILDREN|LITTLE ONES?)"
            + "|MY (?:\\p{L}+ ){0,2}(?:STEP ?)?"
            + "(?:BROTHERS?|SISTERS?|BABY|SON|DAUGHTER|CHILD|CHILDREN|KID|KIDS|MUM|MOM|DAD|FRIEND))";
    private static final Pattern TOLD = Pattern.compile("\\b(?:"
            + "(?:NOT|NEVER|NOBODY|NO ONE|CANNOT|(?:DO|DOES|DID|IS|WAS|WERE|ARE|HAS|HAVE|WOULD)N ?T|AIN ?T|CAN ?T|WON ?T)"
            + " (?:\\p{L}+ ){0,5}SAFE|UNSAFE|IN DANGER"
            + "|(?:HIT|HITS|HITTING|BEAT|BEATS|BEATING|HURT|HURTS|HURTING|KILL|KILLS|KILLED|KILLING) " + SOMEBODY
            + "|(?:PUNCH|KICK|SLAP|STAB|CHOK|STRANGL|BURN|ATTACK|THREATEN|TOUCH|RAP|ABUS|MOLEST)\\p{L}{0,4} " + SOMEBODY
            + "|(?:BEING|BEEN|GET|GETTING|WAS) (?:HIT|BEAT|BEATEN|HURT|RAPED|ABUSED|ATTACKED|THREATENED|TOUCHED)"
            + "|(?:SCARED|AFRAID|FRIGHTENED|TERRIFIED) (?:OF (?:HIM|HER|THEM|MY \\p{L}+)|TO (?:GO|BE|COME|SLEEP))"
            + "|(?:CUT|CUTS|CUTTING|HARM|HARMS|HARMING) (?:MYSELF|MY SELF)|SELF ?HARM\\p{L}*|OVERDOSE\\p{L}*|SUICIDE|SUICIDAL"
            + "|(?:WANT TO|WANNA) DIE|END MY LIFE|DON ?T WANT TO (?:LIVE|BE ALIVE)"
            + ")\\b");

    /** Whoever is sure of it needs no more words; a doubt is none. */
    private static final Pattern NO =
            Pattern.compile("(?:NO|NOPE|NAH|NOT)\\b(?! (?:SURE|ONE|IDEA|PROBLEM|WORRIES)\\b).*");

    private Danger() {}

    /** Whatever was asked. */
    static boolean isTold(String message) {
        return TOLD.matcher(Intent.plain(message)).find();
    }

    /** As an answer to the question whether they are safe: no, and more. */
    static boolean beginsWithNo(String message) {
        return NO.matcher(Intent.plain(message)).matches();
    }
}
