package io.releasegate.launch;

import io.releasegate.engine.IdSource;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.launch.workspace.WorkspaceLock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What a process takes from the machine it runs on: time, chance and where people keep things.
 *
 * @param owner what others are told while this process owns a workspace
 */
public record Machine(
        Platform platform,
        InstantSource clock,
        SecureRandom random,
        IdSource ids,
        WorkspaceLock.Owner owner) {

    public static Machine here() {
        return new Machine(
                Platform.here(),
                InstantSource.system(),
                new SecureRandom(),
                () -> UUID.randomUUID().toString(),
                thisProcess());
    }

    /** The same with another clock, such as a simulated one for the history of a sample. */
    public Machine at(InstantSource other) {
        return new Machine(platform, other, random, ids, owner);
    }

    private static WorkspaceLock.Owner thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new WorkspaceLock.Owner(
                self.pid(),
                self.info().command().orElse("java"),
                host(),
                self.info().startInstant().orElseGet(Instant::now));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }
}
