package org.heard.intake.site;

import java.util.UUID;

/** One visit. What it holds is sealed with the value of its cookie, which is kept nowhere. */
public final class Session {

    final Secret cookie;
    private final Content content;

    Session(Secret cookie, Content content) {
        this.cookie = cookie;
        this.content = content;
    }

    /** What a session remembers. Each part may be null. */
    static final class Content {
        public String language;
        public String council;
        public String formToken;
        public String draftCode;
        public UUID complaint;
        public String reference;
        public String newCode;
        public String diaryCode;
        public NewShare newShare;
        public Shared shared;
    }

    /** What opens a share, until its person has written it down. */
    public record NewShare(String reference, String code) {

        /** Never the code. */
        @Override
        public String toString() {
            return "share " + reference;
        }
    }

    /** What an advocate may read in this session, and nothing else. */
    public record Shared(UUID share, UUID complaint) {}

    Content content() {
        return content;
    }

    /** The language of the pages, such as {@code en}. */
    public String language() {
        return content.language;
    }

    public void language(String language) {
        content.language = language;
    }

    /** GSS code of the council whose link or choice opened it; null while there is none. */
    public String council() {
        return content.council;
    }

    public void council(String council) {
        content.council = council;
    }

    /** What every form of this session must carry. */
    public String formToken() {
        return content.formToken;
    }

    /** The code of the answers not sent yet; null when there are none. */
    public Secret draftCode() {
        return content.draftCode == null ? null : new Secret(content.draftCode);
    }

    public void draftCode(Secret code) {
        content.draftCode = code == null ? null : code.value();
    }

    /** The one complaint this session may see; null while nobody signed in. */
    public UUID complaint() {
        return content.complaint;
    }

    /** Its reference. */
    public String reference() {
        return content.reference;
    }

    /** From now on the session is that of one complaint. */
    public void signedIn(String council, UUID complaint, String reference) {
        content.council = council;
        content.complaint = complaint;
        content.reference = reference;
    }

    /** The access code to be shown to its person, until they have written it down; else null. */
    public String newCode() {
        return content.newCode;
    }

    public void newCode(Secret code) {
        content.newCode = code == null ? null : code.value();
    }

    /** The code of the diary that is open; null while none is. */
    public Secret diaryCode() {
        return content.diaryCode == null ? null : new Secret(content.diaryCode);
    }

    public void diaryCode(Secret code) {
        content.diaryCode = code == null ? null : code.value();
    }

    /** A share that was made just now, until its person has written down what opens it; else null. */
    public NewShare newShare() {
        return content.newShare;
    }

    public void newShare(NewShare made) {
        content.newShare = made;
    }

    /** What was shared with who opened this session; null for everybody else. */
    public Shared shared() {
        return content.shared;
    }

    /** From now on the session is that of somebody with whom a complaint is shared. */
    public void opened(String council, Shared shared) {
        content.council = council;
        content.shared = shared;
    }
}
