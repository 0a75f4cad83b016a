package org.heard.journeys.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.heard.journeys.casefile.Act;
import org.heard.journeys.casefile.CaseFile;
import org.heard.journeys.casefile.Expectation;
import org.heard.journeys.casefile.Step;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;

/** One play of a case file: a complaint of its own, idempotency keys of its own, a number and names of its own. */
public final class Play {

    private static final String LONG_VALID = "2099-12-31";
    private static final String OMBUDSMAN = "ombudsman/";
    private static final String OMBUDSMAN_MANAGER = "manager.ombudsman";
    private static final int STALE = 412;
    private static final int TRY_AGAIN = 503;
    private static final String ADJUDICATION = "stage-2/adjudications";
    private static final String NOBODY_ADJUDICATES = "adjudicating-officer-not-appointed";
    private static final String OFFICER = "AO-0001";

    private final String id = UUID.randomUUID().toString();
    private final CaseFile file;
    private final Stack stack;
    private final Phone phone;
    private final Patience patience;
    private final Story story;
    private final String council;
    private int keys;
    private int factsShown;
    private int expectations;
    private String complaint;
    private List<String> secrets = List.of();
    private Letterbox letterbox;
    private Checks checks;

    public Play(CaseFile file, Stack stack, PhoneNumber number, Patience patience, PrintStream out) {
        this.file = file;
        this.stack = stack;
        this.phone = new Phone(stack, number);
        this.patience = patience;
        this.story = new Story(out);
        this.council = Stack.systemOf(file.council());
    }

    /** @throws Unmet at the first expectation that is not met in time */
    public void run() {
        story.begins(file, phone.number(), stack);
        file.register().forEach(this::register);
        for (var step : file.steps()) {
            if (step.number() == 1 || !stack.businessDate().equals(step.on())) {
                stack.moveClock(step.on());
            }
            story.day(step.on());
            step.act().ifPresent(act -> perform(act, step));
            var met = step.expectations().stream()
                    .map(expectation -> see(expectation, step))
                    .toList();
            showNews(step);
            met.forEach(story::met);
            expectations += met.size();
        }
        story.ends(file, expectations);
    }

    /**
     * All of this play that must not be read outside the services' databases and the phone: names, number, dates of birth,
     * code word, written words, texts.
     */
    public List<String> personalData() {
        var inBodies =
                file.steps().stream().flatMap(step -> step.act().stream()).flatMap(Play::writtenIn);
        return Stream.of(secrets.stream(), inBodies, phone.received().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Stream<String> writtenIn(Act act) {
        return switch (act) {
            case Act.Lodge(var body) ->
                Stream.of("words", "desiredOutcome", "dateOfBirth").flatMap(key -> body.findValuesAsText(key).stream());
            case Act.Do(String _, var body) ->
                Stream.of("words", "reasons", "evidence", "desiredOutcome", "injustice", "question")
                        .flatMap(key -> body.findValuesAsText(key).stream());
            case Act.Reply _ -> Stream.of();
        };
    }

    private void register(ObjectNode person) {
        var entry = person.deepCopy();
        var id = entry.remove("id").asText();
        entry.put("name", InventedPerson.REGISTERED);
        if (!entry.has("checksValidUntil")) {
            entry.put("checksValidUntil", LONG_VALID);
        }
        stack.register(council, id, entry);
    }

    private void perform(Act act, Step step) {
        var who = step.as().orElse(council);
        switch (act) {
            case Act.Lodge lodge -> lodge(lodge, step, who);
            case Act.Do(var path, var body) -> {
                story.did(path + (step.as().map(name -> " (as " + name + ")").orElse("")));
                mustBeAnswered(
                        step,
                        path.startsWith(OMBUDSMAN)
                                ? recordAtOmbudsman(step, path.substring(OMBUDSMAN.length()), body)
                                : adjudicated(who, path, body, step));
            }
            case Act.Reply(var text) -> {
                story.did("the phone replies " + text);
                phone.reply(text);
            }
        }
    }

    /** Where the file does not say who adjudicates, somebody of the register is appointed on the day of the adjudication. */
    private Answer adjudicated(String who, String path, ObjectNode body, Step step) {
        var answer = record(who, path, body);
        if (!path.equals(ADJUDICATION)
                || !NOBODY_ADJUDICATES.equals(answer.code())
                || step.refusal().isPresent()) {
            return answer;
        }
        var officer = JsonNodeFactory.instance.objectNode().put("id", OFFICER);
        officer.putArray("roles").add("adjudicating-officer");
        register(officer);
        var acceptance = JsonNodeFactory.instance
                .objectNode()
                .put("acceptedOn", body.path("issuedOn").asText())
                .put("role", "adjudicating-officer")
                .put("person", OFFICER);
        if (body.has("evidenceOfDay")) {
            acceptance.set("evidenceOfDay", body.get("evidenceOfDay"));
        }
        mustBeAnswered(step, record(who, "appointments/acceptances", acceptance));
        story.did("appointments/acceptances (" + OFFICER + " adjudicates)");
        return record(who, path, body);
    }

    private void lodge(Act.Lodge lodge, Step step, String who) {
        var lodgement = Lodgement.of(lodge, step.on(), phone.number(), ThreadLocalRandom.current());
        secrets = lodgement.secrets();
        var key = nextKey();
        var answer = patience.until(seen -> seen.status() != TRY_AGAIN, () -> stack.lodge(who, key, lodgement.body()));
        mustBeAnswered(step, answer);
        complaint = answer.text("id");
        letterbox = new Letterbox(stack, lodgement.postalAddress());
        checks = new Checks(stack, phone, letterbox, council, complaint, answer);
        story.did("lodged as " + answer.text("reference"));
    }

    /** The stream may have moved on by itself since its ETag was read, so a stale one is read again. */
    private Answer record(String who, String path, JsonNode body) {
        return patience.until(seen -> seen.status() != STALE && seen.status() != TRY_AGAIN, () -> {
            var known = patience.until(Answer::isGood, () -> stack.complaint(council, complaint));
            return known.isGood()
                    ? stack.record(who, complaint, path, nextKey(), known.etag().orElse("\"\""), body)
                    : known;
        });
    }

    /** On the complaint's latest case, as the Ombudsman's manager unless the step says otherwise. */
    private Answer recordAtOmbudsman(Step step, String path, JsonNode body) {
        var who = step.as().orElse(OMBUDSMAN_MANAGER);
        return patience.until(seen -> seen.status() != STALE && seen.status() != TRY_AGAIN, () -> {
            var casework = patience.until(Answer::isGood, () -> stack.casework(who, complaint));
            return casework.isGood()
                    ? stack.recordAtOmbudsman(
                            who,
                            casework.text("id"),
                            path,
                            nextKey(),
                            casework.etag().orElse("\"\""),
                            body)
                    : casework;
        });
    }

    private void mustBeAnswered(Step step, Answer answer) {
        var refusal = step.refusal();
        if (refusal.isEmpty() && !answer.isGood()) {
            throw new Unmet(file, step, step.line(), Finding.unmet("the act", "accepted", answer.inWords()));
        }
        refusal.filter(expected -> answer.isGood() || !answer.code().equals(expected.code()))
                .ifPresent(expected -> {
                    throw new Unmet(
                            file,
                            step,
                            expected.line(),
                            Finding.unmet("the act", "refused: " + expected.code(), answer.inWords()));
                });
    }

    private Finding see(Expectation expectation, Step step) {
        var finding = patience.until(Finding::met, () -> checks.look(expectation, step.on()));
        if (!finding.met()) {
            throw new Unmet(file, step, expectation.line(), finding);
        }
        if (expectation instanceof Expectation.Texts texts) {
            phone.count(texts.count());
        }
        if (expectation instanceof Expectation.Letters letters) {
            letterbox.count(letters.count());
        }
        return finding;
    }

    private void showNews(Step step) {
        stack.timeline(council, complaint).items().skip(factsShown).forEach(item -> {
            factsShown++;
            story.fact(item);
        });
        for (var text : phone.unshown()) {
            story.text(text);
            Harmless.problemOf(text, Stream.concat(secrets.stream(), Stream.of(file.council(), complaint)))
                    .ifPresent(problem -> {
                        throw new Unmet(
                                file,
                                step,
                                step.line(),
                                Finding.unmet("every text", "harmless", problem + ": \"" + text + "\""));
                    });
        }
    }

    private String nextKey() {
        keys++;
        return id + "-" + keys;
    }
}
