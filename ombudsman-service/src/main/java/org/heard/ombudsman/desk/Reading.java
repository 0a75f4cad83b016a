package org.heard.ombudsman.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.heard.ombudsman.remedy.Precedents;

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
    private final Precedents precedents;
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
            Precedents precedents,
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
        this.precedents = precedents;
        this.json = json;
    }

    /**
     * A case and what is being written of its decision.
     *
     * @param missing of the text before it can be issued
     * @param papers the council's; null until they have come, and on other pages
     * @param aid what stands beside the remedies; null on other pages
     */
    record Read(Shown shown, DecisionText text, List<Written.Missing> missing, Papers papers, RemedyAid aid) {}

    /** The same with what somebody wrote who could not save it. */
    Read with(Read read, Map<String, String> written) {
        return read(read.shown(), read.text().written(written), read.papers(), read.aid());
    }

    private Read read(Shown shown, DecisionText text, Papers papers, RemedyAid aid) {
        return new Read(
                shown, text, Written.of(text.fields(), clock.today(), limits).missing(), papers, aid);
    }

    /** The council's papers are read for the pages that show something of them, and for no other. */
    private Read readFor(CasePage page, Shown shown, DecisionText text, List<NeededPart> parts) {
        return switch (page) {
            case PAPERS ->
                read(shown, text, part(parts, Part.CASE_PART).map(Papers::of).orElse(null), null);
            case DECISION ->
                read(
                        shown,
                        text,
                        null,
                        RemedyAid.of(
                                part(parts, Part.CASE_PART).orElseGet(json::createObjectNode),
                                clock.today(),
                                config.exposurePencePerMonth(),
                                precedents));
            case OVERVIEW, CHECKLIST, ENQUIRIES, RECOMMENDATIONS -> read(shown, text, null, null);
        };
    }

    /** @param page that is shown of it */
    Uni<Read> read(UUID id, CasePage page) {
        return scope.forReading(caller, "referral_case", id)
                .chain(council -> scope.within(council, () -> ledger.read(id)
                        .call(opened -> record(council, opened, page))
                        .chain(opened -> ledger.history(id).chain(history -> NeededPart.<NeededPart>list(
                                        "caseId = ?1 order by part", id)
                                .chain(parts -> texts.of(id)
                                        .map(text -> readFor(
                                                page,
                                                new Shown(
                                                        queued(opened, parts),
                                                        config.councilNames()
                                                                .getOrDefault(council.value(), council.value()),
                                                        councils(),
                                                        CaseworkView.of(
                                                                opened, history, config.assessWithinWorkingDays()),
                                                        part(parts, Part.PERSON_PART)
                                                                .map(Shown.Person::of)
                                                                .orElse(null),
                                                        opened.version()),
                                                text,
                                                parts)))))));
    }

    /** Councils that may have a complaint, to choose from. */
    List<Shown.Council> councils() {
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

    private Optional<JsonNode> part(List<NeededPart> parts, Part wanted) {
        return parts.stream()
                .filter(part -> part.part.equals(wanted.toString()) && part.isHeld())
                .findFirst()
                .map(part -> {
                    try {
                        return json.readTree(part.content);
                    } catch (JsonProcessingException unreadable) {
                        throw new IllegalStateException("a kept part must be readable", unreadable);
                    }
                });
    }
}
