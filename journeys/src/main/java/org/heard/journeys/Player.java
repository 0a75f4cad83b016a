package org.heard.journeys;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heard.journeys.casefile.BadCaseFile;
import org.heard.journeys.casefile.CaseFile;
import org.heard.journeys.casefile.CaseFileReader;
import org.heard.journeys.play.Patience;
import org.heard.journeys.play.Play;
import org.heard.journeys.play.Turn;
import org.heard.journeys.play.Unmet;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.heard.journeys.stack.Unreachable;
import org.heard.localstack.part.PartFailed;

/**
 * Plays case files against a running Heard: {@code Player FILE...}. Ends with 0 when every expectation was met, 1 at
 * the first that was not, 2 when a file cannot be read or the stack does not answer.
 */
public final class Player {

    static final int ALL_MET = 0;
    static final int UNMET = 1;
    static final int CANNOT_PLAY = 2;

    /** Long enough for services that have just started on a busy machine; only an unmet expectation waits so long. */
    private static final String WAIT = "HEARD_PLAYER_WAIT_SECONDS";

    private static final String REQUEST = "HEARD_PLAYER_REQUEST_SECONDS";
    private static final String HOME = "HEARD_STATE_DIR";

    private Player() {}

    public static void main(String[] args) {
        System.exit(play(List.of(args), System.getenv(), System.out, System.err));
    }

    /** Plays the files one after another and puts the clock back to where it was. */
    static int play(List<String> files, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (files.isEmpty()) {
            err.println("usage: ./heard demo FILE...   (case files; their format is docs/case-files.md)");
            return CANNOT_PLAY;
        }
        try {
            playAll(read(files), environment, out);
            return ALL_MET;
        } catch (Unmet e) {
            err.println(e.getMessage());
            return UNMET;
        } catch (BadCaseFile | Unreachable | Turn.NoFreeNumber | PartFailed e) {
            err.println(e.getMessage());
            return CANNOT_PLAY;
        } catch (IOException e) {
            err.println("cannot read or write: " + e.getMessage());
            return CANNOT_PLAY;
        }
    }

    private static List<CaseFile> read(List<String> names) throws IOException {
        var files = new ArrayList<CaseFile>();
        for (var name : names) {
            files.add(CaseFileReader.read(Path.of(name)));
        }
        return files;
    }

    private static void playAll(List<CaseFile> files, Map<String, String> environment, PrintStream out)
            throws IOException {
        var patience = new Patience(seconds(environment, WAIT, 40));
        var home = Path.of(environment.getOrDefault(HOME, ".heard"));
        try (var turn = Turn.take(home, out);
                var stack = new Stack(Addresses.from(environment), seconds(environment, REQUEST, 120));
                var _ = stack.borrowClock()) {
            for (var file : files) {
                new Play(file, stack, turn.freeNumber(stack), patience, out).run();
            }
        }
    }

    private static Duration seconds(Map<String, String> environment, String name, int otherwise) {
        return Duration.ofSeconds(Long.parseLong(environment.getOrDefault(name, String.valueOf(otherwise))));
    }
}
