package org.heard.ombudsman.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.KitConfig;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.gathering.NeededPart;
import org.heard.ombudsman.gathering.Part;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;
import org.heard.ombudsman.queue.CaseworkView;
import org.heard.ombudsman.queue.QueuedCase;

/** Reads a case for a page, and leaves a row that it was read. */
@ApplicationScoped
class Reading {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Ledger ledger;
    private final DecisionTexts texts;
    private final OmbudsmanConfig config;
    private final KitConfig kit;
    private final BusinessClock clock;
    private final Limits limits;
    private final ObjectMapper json;

    Reading(
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            Ledger ledger,
            DecisionTexts texts,
            OmbudsmanConfig config,
            KitConfig kit,
            BusinessClock clock,
            Limits limits,
            ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.ledger = ledger;
        this.texts = texts;
        this.config = config;
        this.kit = kit;
        this.clock = clock;
        this.limits = limits;
        this.json = json;
    }

    /**
     * A case and what is being written of its decision.
     *
     * @param missing of the text before it can be issued
     */
    record Read(Shown shown, DecisionText text, List<Written.Missing> missing) {}

    /** The same with what somebody wrote who could not save it. */
    Read with(Read read, Map<String, String> written) {
        return read(read.shown(), read.text().written(written));
    }

    private Read read(Shown shown, DecisionText text) {
        return new Read(
                shown, text, Written.of(text.fields(), clock.today(), limits).missing());
    }

    /** @param page that is shown of it, for the record */
    Uni<Read> read(UUID id, CasePage page) {
        return scope.forReading(caller, "referral_case", id)
                .chain(council -> scope.within(council, () -> ledger.read(id)
                        .call(opened -> record(council, opened, page))
                        .chain(opened -> ledger.history(id).chain(history -> NeededPart.<NeededPart>list(
                                        "caseId = ?1 order by part", id)
                                .chain(parts -> texts.of(id)
                                        .map(text -> read(
                                                new Shown(
                                                        queued(opened, parts),
                                                        config.councilNames()
                                                                .getOrDefault(council.value(), council.value()),
                                                        councils(),
                                                        CaseworkView.of(
                                                                opened, history, config.assessWithinWorkingDays()),
                                                        person(parts),
                                                        opened.version()),
                                                text)))))));
    }

    private List<Shown.Council> councils() {
        return kit.councils().stream()
                .sorted()
                .map(code -> new Shown.Council(code, config.councilNames().getOrDefault(code, code)))
                .toList();
    }

    private Uni<Void> record(CouncilId council, Opened opened, CasePage page) {
        return audit.record(
                council,
                opened.referral().subject(),
                caller,
                "ombudsman-desk-" + page.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static QueuedCase queued(Opened opened, List<NeededPart> parts) {
        return QueuedCase.of(opened.referral(), parts).with(opened.casework());
    }

    private Shown.Person person(List<NeededPart> parts) {
        return parts.stream()
                .filter(part -> part.part.equals(Part.PERSON_PART.toString()) && part.isHeld())
                .findFirst()
                .map(part -> {
                    try {
                        return Shown.Person.of(json.readTree(part.content));
                    } catch (JsonProcessingException unreadable) {
                        throw new IllegalStateException("a kept part must be readable", unreadable);
                    }
                })
                .orElse(null);
    }
}
