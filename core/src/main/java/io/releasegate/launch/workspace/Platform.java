package io.releasegate.launch.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this platform keeps a person's data and state.
 *
 * @param os the name the JVM gives the operating system
 * @param home the person's home folder
 * @param environment environment variables
 */
public record Platform(String os, Path home, Map<String, String> environment) {
    /** Names the workspace folder. */
    public static final String HOME_VARIABLE = "RELEASEGATE_HOME";

    /** Names the folder of what was seen before; for tests and unusual set-ups. */
    public static final String STATE_VARIABLE = "RELEASEGATE_STATE";

    private static final String FOLDER = "releasegate";

    public Platform {
        environment = Map.copyOf(environment);
    }

    /** The platform this process runs on. */
    public static Platform here() {
        return new Platform(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    /** The workspace folder: as asked for, else by the environment, else the platform's place. */
    public Path workspace(Optional<Path> asked) {
        return asked.or(() -> variable(HOME_VARIABLE))
                .orElseGet(this::dataFolder)
                .toAbsolutePath()
                .normalize();
    }

    /** Where to remember what was seen, outside every workspace. */
    public Path stateFolder() {
        return variable(STATE_VARIABLE)
                .orElseGet(this::defaultStateFolder)
                .toAbsolutePath()
                .normalize();
    }

    private Path dataFolder() {
        return switch (family()) {
            case WINDOWS ->
                    variable("LOCALAPPDATA")
                            .orElse(home.resolve("AppData").resolve("Local"))
                            .resolve("ReleaseGate");
            case MAC -> home.resolve("Library/Application Support/ReleaseGate");
            case UNIX ->
                    absolute("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve(FOLDER);
        };
    }

    private Path defaultStateFolder() {
        return switch (family()) {
            case WINDOWS ->
                    variable("LOCALAPPDATA")
                            .orElse(home.resolve("AppData").resolve("Local"))
                            .resolve("ReleaseGate State");
            case MAC -> home.resolve("Library/Application Support/ReleaseGate State");
            case UNIX ->
                    absolute("XDG_STATE_HOME").orElse(home.resolve(".local/state")).resolve(FOLDER);
        };
    }

    private enum Family {
        WINDOWS,
        MAC,
        UNIX
    }

    private Family family() {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Family.WINDOWS;
        }
        return name.startsWith("mac") ? Family.MAC : Family.UNIX;
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** The XDG rules say that a relative path there is to be ignored. */
    private Optional<Path> absolute(String name) {
        return variable(name).filter(Path::isAbsolute);
    }
}
