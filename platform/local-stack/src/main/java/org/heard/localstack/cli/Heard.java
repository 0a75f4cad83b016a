package org.heard.localstack.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.StackConfig;

/** The launcher behind {@code ./heard}: one command per start. */
public final class Heard {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String USAGE = """
            ./heard run [--detach] [--no-demo] [--fresh]   start everything, play a case, stay until Ctrl-C
            ./heard status                                 each part: up or why not, port, memory
            ./heard stop                                   end everything
            ./heard logs NAME                              what a part said
            ./heard demo FILE...                           play case files; starts everything if it is not up
            ./heard verify                                 is every promise kept? the ids of what is not
            ./heard drill [NAME...] [--seed N] [--runs K] [--list]
                                                           accidents on a stack of their own, then verify
            ./heard conformance --list | --council NAME    what an integrator needs, as a pass sheet
            ./heard republish                              publish every fact again, after Kafka lost its data
            ./heard bench [--quick]                        measures it beside its peers, into bench/results.*
            ./heard test                                   all tests""";

    private Heard() {}

    /** Ends with 0 when all is well, 1 when something failed, 2 when the command makes no sense. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> words) {
        try {
            var config = StackConfig.of(Path.of(System.getProperty("checkout.root", ".")), System.getenv());
            var progress = new Progress(System.out);
            var stack = new LocalStack(config, progress::step);
            return command(words, config, stack, progress);
        } catch (PartFailed e) {
            System.err.println(e.getMessage());
            return FAILED;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
    }

    private static int command(List<String> words, StackConfig config, LocalStack stack, Progress progress) {
        var command = words.isEmpty() ? "help" : words.getFirst();
        var rest = words.stream().skip(1).toList();
        return switch (command) {
            case "run" -> new Run(options(rest), config, stack, progress).run();
            case "demo" -> new Demo(config, stack, progress).play(atLeastOne(rest));
            case "verify" -> new Player(config).verify();
            case "drill" -> new Player(config).drill(rest);
            case "conformance" -> new Player(config).conformance(rest);
            case "republish" -> new Player(config).republish();
            case "status" -> Status.print(config, stack);
            case "stop" -> stop(stack, progress);
            case "logs" -> Logs.print(config, atLeastOne(rest).getFirst());
            case "help", "--help" -> usage(DONE);
            default -> usage(MISUSED);
        };
    }

    private static List<String> atLeastOne(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return words;
    }

    private static int stop(LocalStack stack, Progress progress) {
        var wasRunning = stack.isRunning();
        stack.stop();
        progress.say(wasRunning ? "Heard is stopped." : "Heard was not running.");
        return DONE;
    }

    private static Set<Run.Option> options(List<String> words) {
        var options = new HashSet<Run.Option>();
        for (var word : words) {
            options.add(Arrays.stream(Run.Option.values())
                    .filter(option -> option.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("run knows no " + word + ": see ./heard help")));
        }
        return options;
    }

    private static int usage(int status) {
        (status == DONE ? System.out : System.err).println(USAGE);
        return status;
    }
}
