package dev.parley.audio.vosk;

import com.sun.jna.Library;
import com.sun.jna.Native;
import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tinylog.Logger;

/**
 * Finds libvosk, checks it and loads it, once for the process. Thread-safe.
 *
 * <p>Searched in this order: the file or folder named by the system property {@code parley.libvosk} or the environment
 * variable {@code PARLEY_LIBVOSK} (then nowhere else); {@code ~/.local/share/parley/lib}; {@code /usr/lib/parley};
 * {@code /usr/local/lib}; {@code /usr/lib/TRIPLET}; and, on x86-64, the copy inside Vosk's own jar.
 */
public final class NativeVosk {

    private static final String FILE_NAME = "libvosk.so";
    private static final String BUNDLED = "/linux-x86-64/" + FILE_NAME;
    private static final Set<String> NEEDED = Set.of("vosk_set_log_level", "vosk_model_new", "vosk_model_free",
            "vosk_model_find_word", "vosk_recognizer_new", "vosk_recognizer_set_words",
            "vosk_recognizer_accept_waveform_s", "vosk_recognizer_partial_result",
            "vosk_recognizer_final_result", "vosk_recognizer_reset", "vosk_recognizer_free");
    private static final String MEND = "Get it with: parley models install libvosk";

    private static VoskApi loaded;

    private final Architecture architecture;
    private final Optional<Path> chosen;
    private final List<Path> folders;
    private final Path cache;

    NativeVosk(Architecture architecture, Optional<Path> chosen, List<Path> folders, Path cache) {
        this.architecture = Objects.requireNonNull(architecture);
        this.chosen = Objects.requireNonNull(chosen);
        this.folders = List.copyOf(folders);
        this.cache = Objects.requireNonNull(cache);
    }

    /** The search as this machine, its environment and system properties ask for it. */
    public static NativeVosk ofThisMachine() {
        Architecture architecture = Architecture.ofThisJvm();
        String choice = System.getProperty("parley.libvosk", System.getenv().getOrDefault("PARLEY_LIBVOSK", ""));
        return new NativeVosk(architecture,
                choice.isBlank() ? Optional.empty() : Optional.of(Path.of(choice)),
                List.of(folder("STATE_DIRECTORY", "XDG_DATA_HOME", ".local/share").resolve("lib"),
                        Path.of("/usr/lib/parley"), Path.of("/usr/local/lib"),
                        Path.of("/usr/lib", architecture.triplet())),
                folder("CACHE_DIRECTORY", "XDG_CACHE_HOME", ".cache"));
    }

    /** A folder of Parley's: where systemd says for a service, else by the XDG base directories. */
    private static Path folder(String ofService, String ofUser, String usual) {
        String service = System.getenv().getOrDefault(ofService, "");
        if (!service.isBlank()) {
            return Path.of(service.split(":")[0]);
        }
        String user = System.getenv().getOrDefault(ofUser, "");
        return (user.isBlank() ? Path.of(System.getProperty("user.home"), usual) : Path.of(user)).resolve("parley");
    }

    /**
     * The library that is going to be used: looked up and checked, not loaded.
     *
     * @throws AudioException where there is none that fits; the message says where it was looked for, what was wrong
     *                        with those found, and how to get one
     */
    public Path locate() {
        List<String> complaints = new ArrayList<>();
        List<Path> candidates = chosen.map(List::of).orElse(folders).stream().map(NativeVosk::libraryIn).toList();
        for (Path candidate : candidates) {
            if (Files.exists(candidate)) {
                Optional<String> fault = fault(candidate);
                if (fault.isEmpty()) {
                    return candidate;
                }
                complaints.add(candidate + ": " + fault.get());
            }
        }
        if (chosen.isEmpty() && architecture == Architecture.X86_64) {
            return unpackBundled();
        }
        throw new AudioException("There is no usable libvosk.so for " + architecture + ". Looked for "
                + String.join(", ", candidates.stream().map(Path::toString).toList()) + "."
                + (complaints.isEmpty() ? "" : " Not usable: " + String.join("; ", complaints) + ".") + " " + MEND);
    }

    /** One line for people: which library is used, for which processor. It is loaded to be sure. */
    public String describe() {
        Path library = locate();
        load();
        return library + " (" + architecture + ")";
    }

    /** The loaded library. */
    VoskApi load() {
        synchronized (NativeVosk.class) {
            if (loaded == null) {
                loaded = open(locate());
            }
            return loaded;
        }
    }

    private static VoskApi open(Path library) {
        try {
            VoskApi api = Native.load(library.toString(), VoskApi.class,
                    Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
            api.vosk_set_log_level(Logger.isDebugEnabled() ? 0 : -1);
            Numbers.useDecimalPoint();
            Logger.debug("Loaded {}", library);
            return api;
        } catch (UnsatisfiedLinkError e) {
            throw new AudioException("Vosk's native library cannot be loaded: " + firstLine(e.getMessage())
                    + (e.getMessage().contains("libatomic") ? ". Install it with: apt install libatomic1" : ""), e);
        }
    }

    private static Path libraryIn(Path place) {
        return place.toString().endsWith(".so") ? place : place.resolve(FILE_NAME);
    }

    private Optional<String> fault(Path library) {
        try {
            ElfFile elf = ElfFile.read(library, "vosk_");
            if (elf.machine() != architecture.elfMachine()) {
                return Optional.of("it is for another processor, this Java runs on " + architecture);
            }
            Set<String> missing = new TreeSet<>(NEEDED);
            missing.removeAll(elf.symbols());
            return missing.isEmpty() ? Optional.empty()
                    : Optional.of("it lacks " + String.join(", ", missing) + "; version 0.3.45 is needed");
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** JNA would unpack the jar's 26 MB at every start; one copy kept in the user's cache saves that. */
    private Path unpackBundled() {
        Path kept = cache.resolve("vosk-0.3.45-x86-64").resolve(FILE_NAME);
        if (Files.exists(kept) && fault(kept).isEmpty()) {
            return kept;
        }
        try (var in = NativeVosk.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new AudioException("The Vosk jar on the class path lacks " + BUNDLED + ". " + MEND);
            }
            Files.createDirectories(kept.getParent());
            Path part = Files.createTempFile(kept.getParent(), "libvosk", ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Logger.debug("No copy of libvosk can be kept in {} ({}); it is unpacked at every start", cache, e);
            return unpackForThisRun();
        }
    }

    private static Path unpackForThisRun() {
        try {
            return Native.extractFromResourcePath(BUNDLED, NativeVosk.class.getClassLoader()).toPath();
        } catch (IOException e) {
            throw new AudioException("libvosk cannot be unpacked into the temporary folder: " + e.getMessage()
                    + ". Is the disk full, or mounted noexec?", e);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
