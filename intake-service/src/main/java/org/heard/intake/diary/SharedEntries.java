package org.heard.intake.diary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.heard.intake.evidence.Giving;
import org.heard.intake.evidence.Giving.Gift;
import org.heard.intake.mine.Messages;
import org.heard.intake.mine.OwnFiles;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;

/**
 * Gives an entry of a diary to the council, of the complaint whose person is signed in: its words as a message, its files as evidence,
 * which go with the complaint wherever it goes. Shared again, what is there already is not given twice.
 */
@ApplicationScoped
class SharedEntries {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Diaries diaries;
    private final DiaryFiles files;
    private final Messages messages;
    private final OwnFiles own;
    private final Giving giving;
    private final BusinessClock clock;

    SharedEntries(
            Diaries diaries, DiaryFiles files, Messages messages, OwnFiles own, Giving giving, BusinessClock clock) {
        this.diaries = diaries;
        this.files = files;
        this.messages = messages;
        this.own = own;
        this.giving = giving;
        this.clock = clock;
    }

    /** Whether there is room for its files; an entry without any finds some always. */
    Uni<Boolean> hasRoom(Session session, Diary.Entry entry) {
        return entry.files().isEmpty()
                ? Uni.createFrom().item(true)
                : own.isFull(session).map(full -> !full);
    }

    /** Its files first, which can be given again without harm, then its words. */
    Uni<Void> share(Session session, Secret code, Diary.Entry entry) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var file : entry.files()) {
            all = all.chain(() -> give(session, code, file));
        }
        return all.chain(() -> messages.fromPerson(session, "record", words(entry)))
                .chain(() -> diaries.change(code, now -> now.shared(entry.id(), clock.today())))
                .replaceWithVoid();
    }

    private Uni<Void> give(Session session, Secret code, Diary.File file) {
        var gift = new Gift(file.name(), List.of(), null, () -> open(code, file.id()));
        return giving.give(new CouncilId(session.council()), session.complaint(), Site.CLIENT, gift);
    }

    private InputStream open(Secret code, UUID file) throws NoSuchFileException {
        return files.read(code, file)
                .await()
                .atMost(ANSWERS_WITHIN)
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    private static String words(Diary.Entry entry) {
        var words = new StringBuilder(entry.on().toString())
                .append(entry.who().isEmpty() ? "" : ", " + entry.who())
                .append("\n\n")
                .append(entry.what());
        entry.files().forEach(file -> words.append("\n\n+ ").append(file.name()));
        return words.toString();
    }
}
