package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * The speech models and native libraries that can be installed by name, and those that are. Thread-safe: of two
 * installations at a time, even of two processes, the second is refused.
 */
public final class SpeechModels {

    /** The name that stands for the library of this machine's processor. */
    public static final String LIBVOSK = "libvosk";

    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** Room to unpack an archive, in sizes of the archive: its files are taken for at most three times as large. */
    private static final long ROOM_TO_UNPACK = 3;

    private final List<Offer> offers;
    private final Path models;
    private final Path libraries;
    private final Disk disk;
    private final Download.Timing timing;

    /**
     * What Parley knows of.
     *
     * @param models    folder of the models, each in a folder of its name; made when needed
     * @param libraries folder for libvosk.so, one that is searched for it; made when needed
     */
    public SpeechModels(Path models, Path libraries) {
        this(Manifest.load(), models, libraries, Disk.real(), Download.Timing.NORMAL);
    }

    SpeechModels(List<Offer> offers, Path models, Path libraries, Disk disk, Download.Timing timing) {
        this.offers = List.copyOf(offers);
        this.models = models.toAbsolutePath();
        this.libraries = libraries.toAbsolutePath();
        this.disk = disk;
        this.timing = timing;
    }

    /**
     * One line of the list.
     *
     * @param offer     what it is
     * @param installed where it is installed, if it is
     */
    public record Listed(Offer offer, Optional<Path> installed) {
    }

    /**
     * Whether an installation is whole.
     *
     * @param name     of the model or library
     * @param path     where it is
     * @param problems what is wrong with it; none where it is as it was installed
     */
    public record Verified(String name, Path path, List<String> problems) {
        public Verified {
            problems = List.copyOf(problems);
        }
    }

    /** Everything that can be installed on this machine, models first. */
    public List<Listed> list() {
        return offers.stream().filter(SpeechModels::fitsHere)
                .map(offer -> new Listed(offer, Optional.of(place(offer)).filter(Files::exists))).toList();
    }

    /** Compares what is installed with the check sums recorded then. */
    public List<Verified> verify() {
        List<Verified> results = new ArrayList<>();
        for (Listed listed : list()) {
            listed.installed().ifPresent(path ->
                    results.add(new Verified(listed.offer().name(), path, problems(listed.offer(), path))));
        }
        return results;
    }

    /**
     * Installs a model or libvosk, in place of an older copy. Afterwards either all of it is there, safely on disk, or
     * all is as before, but for the part of a broken download, which the next attempt goes on from.
     *
     * @param name     of a model, {@value #LIBVOSK}, or the full name of the library for another processor
     * @param source   where the archive comes from
     * @param trust    how to know that it is the right one
     * @param progress hears of the download
     * @return where it is
     * @throws AudioException where it is unknown, there is no room, the source fails, or what came is not what it
     *                        should be
     */
    @SuppressWarnings("try") // the lock is only held
    public Path install(String name, Source source, Trust trust, Progress progress) {
        Offer offer = find(name);
        Expectation expected = Expectation.of(offer, trust);
        Path place = place(offer);
        Unpacking unpacking = new Unpacking(offer, place, disk);
        try {
            Files.createDirectories(place.getParent());
            try (InstallLock lock = new InstallLock(models)) {
                unpacking.clearUp();
                if (source instanceof Source.LocalFile local) {
                    refuse(local.path().toString(), fault(expected, local.path()));
                    noteUnchecked(expected, local.path());
                    unpacking.run(local.path());
                } else {
                    Path part = place.resolveSibling(offer.name() + ".part");
                    fetch(url(offer, source), part, expected, progress);
                    noteUnchecked(expected, part);
                    unpackAndDelete(unpacking, part);
                }
            }
        } catch (IOException e) {
            throw new AudioException(name + " cannot be installed in " + place.getParent() + ": " + e.getMessage(), e);
        }
        Logger.info("Installed {} in {}", offer.name(), place);
        return place;
    }

    private void fetch(URI url, Path part, Expectation expected, Progress progress) throws IOException {
        boolean resumed = Files.exists(part);
        download(url, part, expected, progress);
        Optional<String> fault = expected.fault(part);
        if (fault.isPresent() && resumed) {
            Logger.debug("{} {}; the old part may have been of another file, so once more from the beginning", part,
                    fault.get());
            Files.delete(part);
            download(url, part, expected, progress);
            fault = expected.fault(part);
        }
        if (fault.isPresent()) {
            Files.delete(part);
        }
        refuse(url.toString(), fault);
    }

    private void download(URI url, Path part, Expectation expected, Progress progress) throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have > expected.bytes()) {
            Files.delete(part);
            have = 0;
        }
        disk.require(expected.bytes() * (1 + ROOM_TO_UNPACK) - have, part.getParent(), url.toString());
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        try {
            new Download(client, timing, url, part, expected.bytes(), progress).run();
        } finally {
            if (Files.exists(part) && Files.size(part) == 0) {
                Files.delete(part);
            }
        }
    }

    private static void unpackAndDelete(Unpacking unpacking, Path part) throws IOException {
        try {
            unpacking.run(part);
        } finally {
            Files.delete(part);
        }
    }

    private static Optional<String> fault(Expectation expected, Path file) throws IOException {
        return Files.isRegularFile(file) ? expected.fault(file) : Optional.of("is no file");
    }

    private static void noteUnchecked(Expectation expected, Path archive) throws IOException {
        if (expected.sha256().isEmpty()) {
            Logger.warn("{} was taken without a published check sum; its SHA-256 is {}", archive, Sha256.of(archive));
        }
    }

    private static void refuse(String what, Optional<String> fault) {
        if (fault.isPresent()) {
            throw new AudioException(what + " " + fault.get());
        }
    }

    private static URI url(Offer offer, Source source) {
        if (source instanceof Source.Mirror mirror) {
            String base = mirror.base().toString();
            return URI.create(base + (base.endsWith("/") ? "" : "/") + offer.fileName());
        }
        return offer.url();
    }

    private List<String> problems(Offer offer, Path place) {
        Path sums = Unpacking.checksums(offer, place);
        if (!Files.exists(sums)) {
            return List.of("it was not installed by Parley, so there are no check sums to compare with");
        }
        try {
            return Checksums.differences(sums);
        } catch (IOException e) {
            return List.of("it cannot be read: " + e.getMessage());
        }
    }

    private Offer find(String name) {
        return offers.stream()
                .filter(offer -> name.equals(LIBVOSK)
                        ? offer.kind() == Offer.Kind.LIBVOSK && fitsHere(offer) : offer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AudioException("There is nothing named \"" + name + "\" to install. There are: "
                        + String.join(", ", offers.stream().map(Offer::name).toList())));
    }

    private static boolean fitsHere(Offer offer) {
        return offer.osArch().isEmpty() || offer.osArch().equals(System.getProperty("os.arch"));
    }

    private Path place(Offer offer) {
        return offer.kind() == Offer.Kind.MODEL ? models.resolve(offer.name()) : libraries.resolve("libvosk.so");
    }
}
