package org.heard.intake.telling;

import org.heard.intake.contact.PactInput;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.kit.problem.Problem;

/** Whether an address is one that can be written to. */
final class Reachable {

    private Reachable() {}

    static boolean isMobile(String address) {
        return isTaken(Kind.TEXT, address);
    }

    static boolean isEmail(String address) {
        return isTaken(Kind.EMAIL, address);
    }

    static boolean isPostal(String address) {
        return isTaken(Kind.LETTER, address);
    }

    private static boolean isTaken(Kind kind, String address) {
        try {
            return !address.isBlank()
                    && PactInput.normalised(new Channel(kind, address, false, null, null, null, null), 0) != null;
        } catch (Problem none) {
            return false;
        }
    }
}
