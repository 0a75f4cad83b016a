package org.heard.localstack.cli;

import java.util.List;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.StackConfig;

/** Plays case files, on a stack that it starts if none is up, and leaves it up. */
final class Demo {

    private final StackConfig config;
    private final LocalStack stack;
    private final Progress progress;

    Demo(StackConfig config, LocalStack stack, Progress progress) {
        this.config = config;
        this.stack = stack;
        this.progress = progress;
    }

    int play(List<String> files) {
        var started = !stack.isUp();
        if (started) {
            startOrLeaveNothing();
        }
        var status = new Player(config).play(files);
        if (started) {
            progress.say("Heard stays up: ./heard stop ends it.");
        }
        return status;
    }

    /** Should a part fail, the process ends, and with it whatever did start. */
    private void startOrLeaveNothing() {
        var atExit = Thread.ofPlatform().unstarted(stack::stop);
        Runtime.getRuntime().addShutdownHook(atExit);
        stack.own();
        stack.start();
        stack.disown();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
